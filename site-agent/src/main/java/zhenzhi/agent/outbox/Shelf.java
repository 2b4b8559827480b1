package zhenzhi.agent.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Sizes; negative for reports with samples, which can be made smaller when space is short. */
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
  long put(Boot boot, long seq, byte[] payload, boolean withSamples) {
    boots.putIfAbsent(boot.ordinal(), boot.id().toString());
    var place = place(boot.ordinal(), seq);
    write(place, payload, withSamples);
    return place;
  }

  /** Puts a smaller report in the place of one with samples. */
  void replace(long place, byte[] payload) {
    bytes -= Math.abs(Objects.requireNonNull(sizes.get(place), "nothing to replace"));
    write(place, payload, false);
  }

  private void write(long place, byte[] payload, boolean withSamples) {
    payloads.put(place, payload);
    sizes.put(place, withSamples ? -(long) payload.length : payload.length);
    bytes += payload.length;
  }

  /** As which boot and with which number the report at {@code place} was written. */
  ReportKey key(long place) {
    var boot = Objects.requireNonNull(boots.get(place >> SEQ_BITS), "a place without a boot");
    return new ReportKey(UUID.fromString(boot), place & ((1L << SEQ_BITS) - 1));
  }

  /** What a report is called within its station. */
  record ReportKey(UUID boot, long seq) {}

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

  /** The oldest report that has samples and is not before {@code from}. */
  Optional<Long> oldestWithSamples(long from) {
    var places = sizes.keyIterator(from);
    while (places.hasNext()) {
      var place = places.next();
      if (Objects.requireNonNull(sizes.get(place), "just listed") < 0) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static long place(long ordinal, long seq) {
    return ordinal << SEQ_BITS | seq;
  }
}
