package zhenzhi.collector.ingest.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import zhenzhi.collector.ingest.placement.Placed;

/**
 * One thing that a report says, and when it was.
 *
 * @param number its place in the report's list
 */
public record Item<T>(Received received, int number, Placed placed, T fact) {

  /** The newest item of each station; of two at the same moment the one named first. */
  static <T> Map<Long, Item<T>> newest(Collection<Item<T>> items) {
    var newest = new HashMap<Long, Item<T>>();
    for (var item : items) {
      newest.merge(
          item.station(),
          item,
          (one, other) -> other.placed().until().isAfter(one.placed().until()) ? other : one);
    }
    return newest;
  }

  public long station() {
    return received.station();
  }

  UUID boot() {
    return received.id().boot();
  }

  long seq() {
    return received.id().seq();
  }
}
