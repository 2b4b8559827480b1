package zhenzhi.collector.enrolment.authority;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** Reads certificates, and tells them apart. */
final class FingerprintFactory {
  static final String PEM = "CERTIFICATE";
  static final String LIST = "X509 CRL";

  private FingerprintFactory() {}

  static X509Certificate certificate(String pem) throws GeneralSecurityException {
    var der = KeyFileRepository.readPem(pem, PEM);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  /** The list of what was taken back. */
  static X509CRL revoked(String pem) throws GeneralSecurityException {
    var der = KeyFileRepository.readPem(pem, LIST);
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
  }

  static Issued issued(X509Certificate made) throws GeneralSecurityException {
    return new Issued(
        serial(made),
        made.getEncoded(),
        of(made.getEncoded()),
        of(made.getPublicKey().getEncoded()),
        made.getNotBefore().toInstant(),
        made.getNotAfter().toInstant());
  }

  static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }

  /** How keys of this kind sign. */
  static String signatureOf(PublicKey key) {
    return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  static byte[] of(byte[] der) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(der);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
