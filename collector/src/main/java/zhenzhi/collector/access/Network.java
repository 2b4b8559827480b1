package zhenzhi.collector.access;

import java.util.Arrays;

/** Which addresses are one place: whoever has one of IPv6 has all that begin like it. */
public final class Network {
  private static final int GROUPS = 8;
  private static final int OWN = 4;

  private Network() {}

  /**
   * The place of an address.
   *
   * @param address as {@code InetAddress.getHostAddress} writes it, so IPv6 with all its groups;
   *     any other text is a place of its own
   */
  public static String of(String address) {
    var groups = address.split(":", -1);
    return groups.length == GROUPS
        ? String.join(":", Arrays.copyOf(groups, OWN)) + "::/64"
        : address;
  }
}
