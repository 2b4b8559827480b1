package zhenzhi.agent.outbox;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Reports that are not on disk yet, by their places. */
final class Unwritten {
  private final NavigableMap<Long, Item> items = new TreeMap<>();
  private long bytes;

  /**
   * One of them.
   *
   * @param then how far its boot got with it
   * @param joined whether it counts only together with the next
   */
  record Item(Boot then, byte[] payload, boolean withSamples, boolean joined) {}

  void put(Boot then, byte[] payload, boolean withSamples, boolean joined) {
    remove(then.place());
    items.put(then.place(), new Item(then, payload, withSamples, joined));
    bytes += payload.length;
  }

  void remove(long place) {
    var item = items.remove(place);
    bytes -= item == null ? 0 : item.payload().length;
  }

  Item get(long place) {
    return Objects.requireNonNull(items.get(place), "a report that is on disk");
  }

  boolean holds(long place) {
    return items.containsKey(place);
  }

  /** Oldest first. */
  List<Long> places() {
    return List.copyOf(items.keySet());
  }

  long bytes() {
    return bytes;
  }

  /** How the report is to be written. */
  ByteBuffer frame(long place) {
    var item = get(place);
    return ReportFrame.of(place, item.then().id(), item.then(), item.withSamples())
        .joinedWithNext(isJoined(place))
        .body(item.payload());
  }

  /** Whether it counts only together with the next, which is not on disk yet either. */
  boolean isJoined(long place) {
    return get(place).joined() && items.containsKey(place + 1);
  }
}
