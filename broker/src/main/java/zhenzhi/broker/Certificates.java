package zhenzhi.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * As whom a certificate comes in. Its chain and its dates have been checked by then. Asked once for
 * each connection, and again every few seconds of those that stay.
 */
@FunctionalInterface
public interface Certificates {
  /** Nobody, if it was taken back. */
  Optional<Principal> check(X509Certificate certificate);
}
