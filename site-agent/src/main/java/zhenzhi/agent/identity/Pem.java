package zhenzhi.agent.identity;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Keys and certificates as text. */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static String of(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  /** All of a kind that {@code text} holds, in their order. */
  static List<byte[]> all(String what, String text) throws CertificateException {
    var form =
        Pattern.compile(
            "-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]*)-----END " + what + "-----");
    var found = new ArrayList<byte[]>();
    var matcher = form.matcher(text);
    try {
      while (matcher.find()) {
        found.add(Base64.getMimeDecoder().decode(matcher.group(1)));
      }
    } catch (IllegalArgumentException damaged) {
      throw new CertificateException("damaged " + what, damaged);
    }
    return found;
  }

  static List<X509Certificate> certificates(String text) throws GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var certificates = new ArrayList<X509Certificate>();
    for (var der : all("CERTIFICATE", text)) {
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    return certificates;
  }
}
