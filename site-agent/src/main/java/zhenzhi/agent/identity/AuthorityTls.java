package zhenzhi.agent.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import zhenzhi.protocol.link.LinkConfig;

/**
 * TLS of a box that comes with a token: the broker proves itself as to any box, the box by its
 * token.
 *
 * @param authority PEM of whom the broker's certificate has to be signed by
 */
public record AuthorityTls(Path authority, InstantSource clock) implements LinkConfig.Tls {
  @Override
  public SSLSocketFactory sockets() throws GeneralSecurityException, IOException {
    var roots = Pem.certificates(Files.readString(authority));
    if (roots.size() != 1) {
      throw new CertificateException("not one certificate in " + authority);
    }
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new BrokerTrust(roots.getFirst(), clock)}, null);
    return context.getSocketFactory();
  }
}
