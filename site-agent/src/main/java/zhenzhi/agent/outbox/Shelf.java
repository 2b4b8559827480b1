package zhenzhi.agent.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where the reports are, in the order in which they were written. A report's place is made of its
 * boot's ordinal and its number, so the oldest comes first across boots. Plain arrays: there may be
 * a hundred thousand of them, and a box is small.
 */
final class Shelf {
  private static final int SEQ_BITS = 40; // one report a second for 34,000 years
  private static final long IN_MEMORY = -1;

  private final ReportLog log;
  private final NavigableMap<Long, UUID> boots = new TreeMap<>();

  /** Payloads that are not on disk yet. */
  private final NavigableMap<Long, byte[]> unwritten = new TreeMap<>();

  private long[] places = new long[64];
  private long[] locations = new long[64];

  /** Negative for reports with samples, which can be made smaller when space is short. */
  private int[] sizes = new int[64];

  private int count;
  private long bytes;
  private long unwrittenBytes;

  Shelf(ReportLog log) {
    this.log = log;
  }

  long bytes() {
    return bytes;
  }

  int count() {
    return count;
  }

  /** Puts a report that is not on disk yet, also in the place of a larger one. */
  long put(Boot boot, long seq, byte[] payload, boolean withSamples) {
    boots.putIfAbsent(boot.ordinal(), boot.id());
    var place = place(boot.ordinal(), seq);
    hold(place, payload, withSamples);
    return place;
  }

  /** Puts what is now to be written in the place of what was there. */
  void replace(long place, byte[] payload, boolean withSamples) {
    hold(place, payload, withSamples);
  }

  private void hold(long place, byte[] payload, boolean withSamples) {
    set(place, IN_MEMORY, withSamples ? -payload.length : payload.length);
    unwritten.put(place, payload);
    unwrittenBytes += payload.length;
  }

  /** Puts a report that was found on disk. */
  void put(long place, UUID boot, long location, int size, boolean withSamples) {
    boots.putIfAbsent(ordinal(place), boot);
    set(place, location, withSamples ? -size : size);
  }

  /** The report is on disk now. */
  void written(long place, long location) {
    var at = index(place);
    if (at >= 0 && locations[at] == IN_MEMORY) {
      forget(place);
      locations[at] = location;
      log.need(location, Math.abs(sizes[at]));
    }
  }

  private void forget(long place) {
    var payload = unwritten.remove(place);
    unwrittenBytes -= payload == null ? 0 : payload.length;
  }

  private void set(long place, long location, int size) {
    var at = index(place);
    if (at < 0) {
      at = -at - 1;
      insert(at);
      count++;
    } else {
      clear(at);
    }
    places[at] = place;
    locations[at] = location;
    sizes[at] = size;
    bytes += Math.abs(size);
    if (location != IN_MEMORY) {
      log.need(location, Math.abs(size));
    }
  }

  private void insert(int at) {
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
      locations = Arrays.copyOf(locations, count * 2);
      sizes = Arrays.copyOf(sizes, count * 2);
    }
    move(at, at + 1);
  }

  private void move(int from, int to) {
    System.arraycopy(places, from, places, to, count - from);
    System.arraycopy(locations, from, locations, to, count - from);
    System.arraycopy(sizes, from, sizes, to, count - from);
  }

  /** Takes what is at {@code at} out of the sums. */
  private void clear(int at) {
    bytes -= Math.abs(sizes[at]);
    if (locations[at] == IN_MEMORY) {
      forget(places[at]);
    } else {
      log.need(locations[at], -Math.abs(sizes[at]));
    }
  }

  /** Takes a report away; answers whether it was here. */
  boolean remove(long place) {
    var at = index(place);
    if (at < 0) {
      return false;
    }
    clear(at);
    if (at + 1 < count) {
      move(at + 1, at);
    }
    count--;
    forgetBoot(place);
    return true;
  }

  private void forgetBoot(long place) {
    var ordinal = ordinal(place);
    if (oldestOf(ordinal).isEmpty()) {
      boots.remove(ordinal);
    }
  }

  boolean holds(long place) {
    return index(place) >= 0;
  }

  /** The payload of the report at {@code place}; empty if it is damaged. */
  Optional<byte[]> read(long place) throws IOException {
    var at = index(place);
    return locations[at] == IN_MEMORY
        ? Optional.ofNullable(unwritten.get(place))
        : log.read(locations[at], ReportFrame.HEAD + Math.abs(sizes[at])).map(ReportFrame::payload);
  }

  /** Where the report of that number lies, if it is still here. */
  OptionalLong find(UUID boot, long seq) {
    return boots.entrySet().stream()
        .filter(known -> known.getValue().equals(boot))
        .mapToLong(known -> place(known.getKey(), seq))
        .filter(place -> index(place) >= 0)
        .findFirst();
  }

  boolean hasSamples(long place) {
    return sizes[index(place)] < 0;
  }

  /** As which boot and with which number the report at {@code place} was written. */
  ReportKey key(long place) {
    var boot = Objects.requireNonNull(boots.get(ordinal(place)), "a place without a boot");
    return new ReportKey(boot, seq(place));
  }

  /** What a report is called within its station. */
  record ReportKey(UUID boot, long seq) {}

  List<Long> oldest(int most) {
    return Arrays.stream(places, 0, Math.min(most, count)).boxed().toList();
  }

  Optional<Long> newest() {
    return count == 0 ? Optional.empty() : Optional.of(places[count - 1]);
  }

  boolean isWritten(long place) {
    return !unwritten.containsKey(place);
  }

  /** The oldest report that has samples and is not before {@code from}. */
  Optional<Long> oldestWithSamples(long from) {
    var start = index(from);
    for (var at = start < 0 ? -start - 1 : start; at < count; at++) {
      if (sizes[at] < 0) {
        return Optional.of(places[at]);
      }
    }
    return Optional.empty();
  }

  /** The oldest report of boot {@code ordinal}, if there is one. */
  Optional<Long> oldestOf(long ordinal) {
    var at = -index(place(ordinal, 0)) - 1;
    return at < count && ordinal(places[at]) == ordinal
        ? Optional.of(places[at])
        : Optional.empty();
  }

  /** Places of the reports in one file of the log. */
  List<Long> in(int segment) {
    var found = new ArrayList<Long>();
    for (var at = 0; at < count; at++) {
      if (locations[at] != IN_MEMORY && ReportLog.segment(locations[at]) == segment) {
        found.add(places[at]);
      }
    }
    return found;
  }

  /** What is not on disk yet, oldest first. */
  List<Long> unwritten() {
    return List.copyOf(unwritten.keySet());
  }

  long unwrittenBytes() {
    return unwrittenBytes;
  }

  private int index(long place) {
    return Arrays.binarySearch(places, 0, count, place);
  }

  static long place(long ordinal, long seq) {
    return ordinal << SEQ_BITS | seq;
  }

  static long ordinal(long place) {
    return place >> SEQ_BITS;
  }

  static long seq(long place) {
    return place & ((1L << SEQ_BITS) - 1);
  }
}
