package zhenzhi.collector.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A key, as a box of any maker might have it, and what it signs. */
record Box(KeyPair pair) {
  static Box fresh() {
    return of("EC", 256);
  }

  static Box of(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return new Box(generator.generateKeyPair());
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  /** A request that says it is of another site. */
  String request() {
    return pem(der(this));
  }

  /** A request of this key that another one has signed. */
  String requestSignedBy(Box other) {
    return pem(der(other));
  }

  private byte[] der(Box signer) {
    try {
      return new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=w-1"), pair.getPublic())
          .build(new JcaContentSignerBuilder(algorithm()).build(signer.pair.getPrivate()))
          .getEncoded();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  /** The signature under a request for the next certificate. */
  String renewal(String request) {
    try {
      var signature = Signature.getInstance(algorithm());
      signature.initSign(pair.getPrivate());
      signature.update("zhenzhi-renewal-v1\n".getBytes(UTF_8));
      signature.update(Base64.getMimeDecoder().decode(request.replaceAll("-----[A-Z ]+-----", "")));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  private String algorithm() {
    return switch (pair.getPublic().getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "Ed25519", "EdDSA" -> "Ed25519";
      default -> "SHA256withECDSA";
    };
  }

  private static String pem(byte[] der) {
    return "-----BEGIN CERTIFICATE REQUEST-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END CERTIFICATE REQUEST-----\n";
  }
}
