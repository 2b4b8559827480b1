package zhenzhi.collector.ingest.placement;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the uptimes of one report lie in time. All of a report is placed by one clock, so that its
 * items keep their order.
 *
 * @param booted when the box started
 * @param by how that is known
 * @param earliest before which nothing can have happened
 * @param latest after which nothing can have happened yet
 */
public record Placement(Instant booted, PlacedBy by, Instant earliest, Instant latest) {

  /** What is known of the boot from this. */
  public BootClock clock() {
    return new BootClock(booted, by);
  }

  Placement by(BootClock clock) {
    return new Placement(clock.booted(), clock.by(), earliest, latest);
  }

  /** When the box had been running for {@code uptime}. */
  public Placed at(Duration uptime) {
    return during(uptime, uptime);
  }

  /** The time between two uptimes. */
  public Placed during(Duration from, Duration until) {
    var start = booted.plus(from);
    var end = booted.plus(until);
    return canBe(start) && canBe(end)
        ? new Placed(start, end, by)
        : new Placed(clamp(start), clamp(end), PlacedBy.GUESS);
  }

  /** Whether {@code at} is neither too early nor still to come. */
  boolean canBe(Instant at) {
    return !at.isBefore(earliest) && !at.isAfter(latest);
  }

  private Instant clamp(Instant at) {
    if (at.isBefore(earliest)) {
      return earliest;
    }
    return at.isAfter(latest) ? latest : at;
  }
}
