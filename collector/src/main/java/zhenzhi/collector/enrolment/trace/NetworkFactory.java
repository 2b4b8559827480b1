package zhenzhi.collector.enrolment.trace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where somebody comes from, as coarsely as says something: operators give the same customer now
 * this address of a network, now that one.
 */
final class NetworkFactory {
  /** A /24 of IPv4. */
  private static final int NUMBERS = 3;

  /** A /48 of IPv6: what one site is given. */
  private static final int BYTES = 6;

  private static final int OF_IPV4 = 4;

  private NetworkFactory() {}

  /** Such as {@code 203.0.113.0/24} or {@code 2001:db8:1:0:0:0:0:0/48}; this machine is nowhere. */
  static Optional<String> of(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return Optional.empty();
    }
    var bytes = address.getAddress();
    var kept = bytes.length == OF_IPV4 ? NUMBERS : BYTES;
    Arrays.fill(bytes, kept, bytes.length, (byte) 0);
    try {
      var network = InetAddress.getByAddress(bytes).getHostAddress();
      return Optional.of(network + "/" + kept * Byte.SIZE);
    } catch (UnknownHostException asLongAsBefore) {
      throw new AssertionError(asLongAsBefore);
    }
  }

  /** The same, of an address in figures; what is none is nowhere. */
  static Optional<String> of(String address) {
    try {
      return of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }
}
