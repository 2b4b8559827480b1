package zhenzhi.broker.gate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * How many come from where. Who was let in does not count any longer: boxes of a whole district may
 * share one address, and after a power cut they all come back within minutes.
 */
final class Crowd {
  /** Not let in yet, of one address. 300 boxes that come back within two minutes are a third. */
  static final int STRANGERS = 64;

  /** Not let in yet, of all addresses: what two processors can shake hands with. */
  static final int ALL_STRANGERS = 1_000;

  /** Connections of one address, ahead of the pace below: a district behind one router. */
  static final int AT_ONCE = 400;

  /** A handshake takes some three milliseconds, so one address costs 3 % of a processor. */
  static final double EACH_SECOND = 10;

  /** Beyond so many, addresses are forgotten of which nobody came for a while. */
  private static final int REMEMBERED = 10_000;

  /** Whoever has an address of IPv6 has all that begin like it. */
  private static final int NETWORK_BYTES = 8;

  private final Map<String, Place> places = new HashMap<>();
  private int strangers;

  private static final class Place {
    private final Bucket pace;
    private int strangers;

    private Place(long now) {
      pace = new Bucket(AT_ONCE, EACH_SECOND, now);
    }
  }

  /**
   * Whether one more may come; counts it as a stranger if so.
   *
   * @param now as {@link System#nanoTime} has it
   */
  synchronized boolean arrives(InetAddress from, long now) {
    forget(now);
    var place = places.computeIfAbsent(network(from), _ -> new Place(now));
    if (!place.pace.take(now) || place.strangers >= STRANGERS || strangers >= ALL_STRANGERS) {
      return false;
    }
    place.strangers++;
    strangers++;
    return true;
  }

  /** One stranger of there is none any longer: it was let in, or it went away. */
  synchronized void known(InetAddress from) {
    var place = places.get(network(from));
    if (place != null && place.strangers > 0) {
      place.strangers--;
      strangers--;
    }
  }

  private void forget(long now) {
    if (places.size() > REMEMBERED) {
      places.values().removeIf(place -> place.strangers == 0 && place.pace.isFull(now));
    }
  }

  private static String network(InetAddress address) {
    var bytes = address.getAddress();
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
  }
}
