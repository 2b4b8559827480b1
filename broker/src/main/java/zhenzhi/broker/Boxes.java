package zhenzhi.broker;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * Who knows the boxes that come by the secure door. Asked once for each connection, and again every
 * few seconds of those that stay.
 */
@FunctionalInterface
public interface Boxes {
  /**
   * As whom a certificate comes in, whose chain and dates have been checked by then; nobody, if it
   * was taken back.
   */
  Optional<Principal> check(X509Certificate certificate);

  /** A token that was right: as whom it lets in, and the number by which it is asked for again. */
  record Token(Principal principal, long number) {}

  /** As whom {@code user} comes in upon a token; without any nobody does. */
  default Optional<Token> check(String user, String token) {
    return Optional.empty();
  }

  /** Whether a token that was right still is. */
  default boolean holds(long token) {
    return false;
  }

  /** A box was let in. Answers at once: the network waits. */
  default void arrived(StationCode station, InetAddress from) {}
}
