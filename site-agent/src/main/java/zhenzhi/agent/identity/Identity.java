package zhenzhi.agent.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import zhenzhi.protocol.StationCode;

/**
 * A key with its certificate, and who signed that.
 *
 * @param root whom the broker's certificate has to be signed by, too
 */
record Identity(PrivateKey key, X509Certificate certificate, X509Certificate root) {
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final int LAST_THIRD = 3;

  static KeyPair draw() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** Puts together what belongs together; refuses what was not signed for this key and station. */
  static Identity of(KeyPair pair, StationCode station, String certificate, String root)
      throws GeneralSecurityException {
    var own = Pem.certificates(certificate);
    var roots = Pem.certificates(root);
    if (own.isEmpty() || roots.isEmpty()) {
      throw new CertificateException("no certificate came");
    }
    var mine = own.getFirst();
    mine.verify(roots.getFirst().getPublicKey());
    if (!mine.getPublicKey().equals(pair.getPublic())) {
      throw new CertificateException("the certificate is of another key");
    }
    var name = mine.getSubjectX500Principal().getName();
    if (!name.equals("CN=" + station)) {
      throw new CertificateException("the certificate is that of " + name);
    }
    return new Identity(pair.getPrivate(), mine, roots.getFirst());
  }

  String text() throws GeneralSecurityException {
    return Pem.of(KEY, key.getEncoded())
        + Pem.of(CERTIFICATE, certificate.getEncoded())
        + Pem.of(CERTIFICATE, root.getEncoded());
  }

  static Identity parse(String text) throws GeneralSecurityException {
    var keys = Pem.all(KEY, text);
    var certificates = Pem.certificates(text);
    if (keys.size() != 1 || certificates.size() != 2) {
      throw new CertificateException("not a key and two certificates");
    }
    var key =
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst()));
    return new Identity(key, certificates.getFirst(), certificates.getLast());
  }

  String certificatePem() throws GeneralSecurityException {
    return Pem.of(CERTIFICATE, certificate.getEncoded());
  }

  Instant until() {
    return certificate.getNotAfter().toInstant();
  }

  /** When a third of its time is left, which is also when the office gives out the next. */
  Instant renewFrom() {
    var from = certificate.getNotBefore().toInstant();
    return until().minus(Duration.between(from, until()).dividedBy(LAST_THIRD));
  }
}
