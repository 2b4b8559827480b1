package zhenzhi.collector.ingest.placement;

import java.time.Duration;
import java.time.Instant;

/**
 * When a boot began, as far as it is known. All reports of a boot are placed by it: what was played
 * in one go stays in one piece, however differently its reports were delayed.
 *
 * @param by how it is known
 */
public record BootClock(Instant booted, PlacedBy by) {
  /**
   * Two readings that differ by less mean the same: receipts take a moment, clocks are slewed. More
   * is a clock that was set.
   */
  static final Duration SEAM = Duration.ofMinutes(1);

  /** What to place by, now that a report of the boot says {@code reading}. */
  BootClock heeding(BootClock reading) {
    if (booted.minus(SEAM).isBefore(reading.booted) && reading.booted.isBefore(booted.plus(SEAM))) {
      return new BootClock(booted, by.compareTo(reading.by) <= 0 ? by : reading.by);
    }
    var asGood = reading.isVouchedFor() || reading.by.compareTo(by) < 0;
    return asGood ? reading : this;
  }

  /** Whether a box stands for it, rather than a delay that nobody knows. */
  private boolean isVouchedFor() {
    return switch (by) {
      case BOX_CLOCK, SENDING_CLOCK -> true;
      case RECEIPT_TIME, GUESS -> false;
    };
  }
}
