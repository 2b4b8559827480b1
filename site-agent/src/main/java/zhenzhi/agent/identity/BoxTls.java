package zhenzhi.agent.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import zhenzhi.protocol.link.LinkConfig;

/** TLS with the box's certificate. */
public final class BoxTls implements LinkConfig.Tls {
  private static final char[] IN_MEMORY = "none".toCharArray();

  private final IdentityFile file;
  private final InstantSource clock;

  public BoxTls(IdentityFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Reads the file anew for each connection: the certificate may have been renewed meanwhile. */
  @Override
  public SSLSocketFactory sockets() throws GeneralSecurityException, IOException {
    var identity = file.read();
    // In memory only. PKCS12 would encrypt the key by 10,000 rounds of a hash at each connection,
    // which a box without a compiler feels for seconds.
    var own = KeyStore.getInstance("JKS");
    own.load(null, null);
    own.setKeyEntry("box", identity.key(), IN_MEMORY, new Certificate[] {identity.certificate()});
    var keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(own, IN_MEMORY);
    var context = SSLContext.getInstance("TLS");
    var trust = new TrustManager[] {new BrokerTrust(identity.root(), clock)};
    context.init(keys.getKeyManagers(), trust, null);
    return context.getSocketFactory();
  }
}
