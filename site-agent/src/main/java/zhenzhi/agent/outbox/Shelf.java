package zhenzhi.agent.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The reports in the order in which they were written. A report's place is made of its boot's
 * ordinal and its number, so the oldest comes first across boots.
 */
final class Shelf {
  private static final int SEQ_BITS = 40; // one report a second for 34,000 years

  private final MVMap<Long, byte[]> payloads;

  /** Sizes; negative for reports that hold samples only, which go first when space is short. */
  private final MVMap<Long, Long> sizes;

  private final MVMap<Long, String> boots;
  private long bytes;

  Shelf(MVStore store) {
    payloads =
        store.openMap(
            "reports",
            new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    sizes =
        store.openMap(
            "sizes",
            new MVMap.Builder<Long, Long>()
                .keyType(LongDataType.INSTANCE)
                .valueType(LongDataType.INSTANCE));
    boots =
        store.openMap(
            "boots",
            new MVMap.Builder<Long, String>()
                .keyType(LongDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE));
    bytes = sizes.values().stream().mapToLong(Math::abs).sum();
  }

  long bytes() {
    return bytes;
  }

  int count() {
    return sizes.size();
  }

  /** Puts one report after all others; answers with its place. */
  long put(Boot boot, long seq, byte[] payload, boolean samplesOnly) {
    boots.putIfAbsent(boot.ordinal(), boot.id().toString());
    var place = place(boot.ordinal(), seq);
    payloads.put(place, payload);
    sizes.put(place, samplesOnly ? -(long) payload.length : payload.length);
    bytes += payload.length;
    return place;
  }

  Optional<byte[]> find(long place) {
    return Optional.ofNullable(payloads.get(place));
  }

  /** Where the report of that number lies, if it is still here. */
  Optional<Long> find(UUID boot, long seq) {
    var id = boot.toString();
    for (var known : boots.entrySet()) {
      var place = place(known.getKey(), seq);
      if (known.getValue().equals(id) && sizes.containsKey(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  boolean remove(long place) {
    var size = sizes.remove(place);
    payloads.remove(place);
    if (size != null) {
      bytes -= Math.abs(size);
      forgetBoot(place);
    }
    return size != null;
  }

  private void forgetBoot(long place) {
    var ordinal = place >> SEQ_BITS;
    var next = sizes.ceilingKey(place(ordinal, 0));
    if (next == null || next >> SEQ_BITS != ordinal) {
      boots.remove(ordinal);
    }
  }

  List<Long> oldest(int most) {
    var places = new ArrayList<Long>();
    var all = sizes.keyIterator(null);
    while (all.hasNext() && places.size() < most) {
      places.add(all.next());
    }
    return places;
  }

  @Nullable Long newest() {
    return sizes.lastKey();
  }

  /**
   * Which report goes when space is short: the oldest that holds samples only, for they repeat
   * themselves; the oldest of all if there is none.
   *
   * @param spared the one that is being written
   */
  Optional<Long> leastMissed(long spared) {
    for (var entry : sizes.entrySet()) {
      if (entry.getValue() < 0 && entry.getKey() != spared) {
        return Optional.of(entry.getKey());
      }
    }
    var first = sizes.firstKey();
    return first == null || first == spared ? Optional.empty() : Optional.of(first);
  }

  private static long place(long ordinal, long seq) {
    return ordinal << SEQ_BITS | seq;
  }
}
