package zhenzhi.collector.enrolment.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

/**
 * Reads PKCS#10 requests. Of one that is signed by the key that it brings, only the key counts: as
 * whom a box comes in is for the office to say.
 */
final class RequestFactory {
  static final String PEM = "CERTIFICATE REQUEST";
  private static final int LEAST_RSA = 2_048;
  private static final int MOST_RSA = 4_096;

  private RequestFactory() {}

  /** The key that asks; refuses kinds of keys that not every broker takes. */
  static PublicKey key(String pem) {
    try {
      var request = new JcaPKCS10CertificationRequest(KeyFileRepository.readPem(pem, PEM));
      var key = request.getPublicKey();
      if (!isStrong(key)) {
        throw new Refusal(Kind.INVALID, "the key is neither P-256 nor RSA of 2048 to 4096 bits");
      }
      var verifier = new JcaContentVerifierProviderBuilder().build(key);
      if (!request.isSignatureValid(verifier)) {
        throw new Refusal(Kind.INVALID, "the request is not signed by its own key");
      }
      return key;
    } catch (IOException
        | GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | IllegalArgumentException unreadable) {
      throw new Refusal(Kind.INVALID, "not a PKCS#10 request in PEM");
    }
  }

  private static boolean isStrong(PublicKey key) {
    return switch (key) {
      case ECPublicKey _ ->
          SECObjectIdentifiers.secp256r1.equals(
              SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters());
      case RSAPublicKey rsa ->
          rsa.getModulus().bitLength() >= LEAST_RSA && rsa.getModulus().bitLength() <= MOST_RSA;
      default -> false;
    };
  }
}
