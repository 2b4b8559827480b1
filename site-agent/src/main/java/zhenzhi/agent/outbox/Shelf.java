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
 * Where the reports are, in the order in which they were written. Plain arrays: there may be a
 * hundred thousand of them, and a box is small.
 */
final class Shelf {
  private static final long IN_MEMORY = -1;

  /** Receipts come in order but for the newest, so there are few. */
  private static final int MOST_RUNS = 2_000;

  private final ReportLog log;
  private final NavigableMap<Long, UUID> boots = new TreeMap<>();

  private final Unwritten unwritten = new Unwritten();

  private long[] places = new long[64];
  private long[] locations = new long[64];

  /** Negative for reports with samples, which can be made smaller when space is short. */
  private int[] sizes = new int[64];

  private int count;
  private long bytes;

  Shelf(ReportLog log) {
    this.log = log;
  }

  long bytes() {
    return bytes;
  }

  int count() {
    return count;
  }

  /** Reports that are not on disk yet. */
  Unwritten unwritten() {
    return unwritten;
  }

  /**
   * Puts a report that is not on disk yet, the last of its boot.
   *
   * @param joined whether it counts only together with the next
   */
  void put(Boot then, byte[] payload, boolean withSamples, boolean joined) {
    boots.putIfAbsent(then.ordinal(), then.id());
    set(then.place(), IN_MEMORY, withSamples ? -payload.length : payload.length);
    unwritten.put(then, payload, withSamples, joined);
  }

  /** Puts a smaller one in the place of what is not on disk yet. */
  void shrink(long place, byte[] payload) {
    var before = unwritten.get(place);
    put(before.then(), payload, false, before.joined());
  }

  /** Puts a report that is on disk, in the place of what was there. */
  void put(long place, UUID boot, long location, int size, boolean withSamples) {
    boots.putIfAbsent(Place.ordinal(place), boot);
    set(place, location, withSamples ? -size : size);
  }

  /** The report is on disk now; answers how far its boot got with it. */
  Boot written(long place, long location) {
    var then = unwritten.get(place).then();
    set(place, location, sizes[index(place)]);
    return then;
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
      unwritten.remove(places[at]);
    } else {
      log.need(locations[at], -Math.abs(sizes[at]));
    }
  }

  /** Takes a report away, if it is here. */
  void remove(long place) {
    var at = index(place);
    if (at >= 0) {
      clear(at);
      if (at + 1 < count) {
        move(at + 1, at);
      }
      count--;
      forgetBoot(place);
    }
  }

  private void forgetBoot(long place) {
    var ordinal = Place.ordinal(place);
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
        ? Optional.of(unwritten.get(place).payload())
        : log.read(locations[at], ReportFrame.HEAD + Math.abs(sizes[at])).map(ReportFrame::payload);
  }

  /** Where the report of that number lies, if it is still here. */
  OptionalLong find(UUID boot, long seq) {
    return boots.entrySet().stream()
        .filter(known -> known.getValue().equals(boot))
        .mapToLong(known -> Place.of(known.getKey(), seq))
        .filter(place -> index(place) >= 0)
        .findFirst();
  }

  boolean hasSamples(long place) {
    return sizes[index(place)] < 0;
  }

  /** As which boot and with which number the report at {@code place} was written. */
  ReportKey key(long place) {
    var boot = Objects.requireNonNull(boots.get(Place.ordinal(place)), "a place without a boot");
    return new ReportKey(boot, Place.seq(place));
  }

  List<Long> oldest(int most) {
    return Arrays.stream(places, 0, Math.min(most, count)).boxed().toList();
  }

  Optional<Long> newest() {
    return count == 0 ? Optional.empty() : Optional.of(places[count - 1]);
  }

  /** How large its payload is. */
  int size(long place) {
    return Math.abs(sizes[index(place)]);
  }

  /** The oldest report on disk that has samples and is not before {@code from}. */
  Optional<Long> oldestWithSamples(long from) {
    var start = index(from);
    for (var at = start < 0 ? -start - 1 : start; at < count; at++) {
      if (sizes[at] < 0 && !isInMemory(at)) {
        return Optional.of(places[at]);
      }
    }
    return Optional.empty();
  }

  /** The oldest report of boot {@code ordinal}, if there is one. */
  Optional<Long> oldestOf(long ordinal) {
    var at = -index(Place.of(ordinal, 0)) - 1;
    return at < count && Place.ordinal(places[at]) == ordinal
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

  /** What is on disk and needed. */
  List<Run> runs() {
    var runs = new ArrayList<Run>();
    var at = 0;
    while (at < count && runs.size() < MOST_RUNS) {
      var first = at;
      do {
        at++;
      } while (at < count
          && places[at] == places[at - 1] + 1
          && isInMemory(at) == isInMemory(first));
      if (!isInMemory(first)) {
        runs.add(new Run(key(places[first]).boot(), places[first], places[at - 1]));
      }
    }
    return runs;
  }

  private boolean isInMemory(int at) {
    return locations[at] == IN_MEMORY;
  }

  private int index(long place) {
    return Arrays.binarySearch(places, 0, count, place);
  }
}
