package zhenzhi.broker;

import java.nio.file.Path;

/**
 * Where boxes come in by TLS 1.3 or 1.2, with a certificate, or with a name and a token or
 * password.
 *
 * @param host address that it listens on, such as {@code 0.0.0.0}
 * @param port 0 takes a free one
 * @param keyStore PKCS#12 of the broker's key and certificate
 * @param trustStore PKCS#12 of whoever signs certificates of boxes
 * @param password of both
 */
public record SecureDoor(String host, int port, Path keyStore, Path trustStore, String password) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
