package zhenzhi.agent.outbox;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;

/** The reports that were let go and that the collector has not been told of, in unbroken runs. */
final class Drops {
  private final List<Drop> drops = new ArrayList<>();

  /**
   * Reports of one boot that were let go one after another.
   *
   * @param first number of the first
   */
  record Drop(UUID boot, long first, int reports, DropCause cause) {
    private static Drop read(String line) {
      var part = line.split(" ", -1);
      return new Drop(
          UUID.fromString(part[0]),
          Long.parseLong(part[1]),
          Integer.parseInt(part[2]),
          DropCause.valueOf(part[3]));
    }

    private String line() {
      return boot + " " + first + " " + reports + " " + cause;
    }

    private boolean holds(ReportKey key) {
      return boot.equals(key.boot()) && first <= key.seq() && key.seq() < first + reports;
    }

    private boolean isFollowedBy(ReportKey key, DropCause why) {
      return boot.equals(key.boot()) && first + reports == key.seq() && cause == why;
    }

    private boolean isToldBy(ReportsDropped event) {
      return boot.equals(event.boot())
          && first == event.firstSeq()
          && reports == event.reports()
          && cause == event.cause();
    }
  }

  /** Does nothing if it was let go already. */
  void add(ReportKey key, DropCause cause) {
    if (drops.stream().anyMatch(drop -> drop.holds(key))) {
      return;
    }
    if (!drops.isEmpty() && drops.getLast().isFollowedBy(key, cause)) {
      var run = drops.removeLast();
      drops.add(new Drop(run.boot(), run.first(), run.reports() + 1, cause));
    } else {
      drops.add(new Drop(key.boot(), key.seq(), 1, cause));
    }
  }

  List<Drop> untold() {
    return List.copyOf(drops);
  }

  /** A report that holds {@code event} was written. */
  void told(ReportsDropped event) {
    drops.removeIf(drop -> drop.isToldBy(event));
  }

  /** As notes hold it. */
  String lines() {
    return drops.stream().map(Drop::line).collect(joining(";"));
  }

  static Drops read(String lines) {
    var read = new Drops();
    Arrays.stream(lines.split(";", -1))
        .filter(line -> !line.isEmpty())
        .map(Drop::read)
        .forEach(read.drops::add);
    return read;
  }
}
