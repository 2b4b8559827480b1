package zhenzhi.agent.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a broker whose certificate the box's own authority signed, under the name that was asked
 * for. A box has no battery: after a power cut it says 1970, and it learns the time from the
 * collector's receipts. So it takes a certificate of the future for one of today; one that is over
 * is over.
 */
final class BrokerTrust extends X509ExtendedTrustManager {
  private final X509Certificate root;
  private final InstantSource clock;

  BrokerTrust(X509Certificate root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    javas(chain).checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    javas(chain).checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    javas(chain).checkServerTrusted(chain, type);
  }

  /** Java's own check, name included, at a time that can be. */
  private X509ExtendedTrustManager javas(X509Certificate[] chain) throws CertificateException {
    try {
      var from = chain[0].getNotBefore().toInstant();
      var now = clock.instant();
      var rules =
          new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), new X509CertSelector());
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(now.isBefore(from) ? from : now));
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(rules));
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException unusable) {
      throw new CertificateException(unusable);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("a box serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a box serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a box serves nobody");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[] {root};
  }
}
