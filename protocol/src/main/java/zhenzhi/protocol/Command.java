package zhenzhi.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something the collector asks of a box; the box answers with a {@link Result}. Carrying out a
 * command twice does no harm, and the second time the box only repeats its answer.
 *
 * @param expires after this instant the box lets it lie (when it knows the time)
 */
public record Command(UUID id, StationCode station, Instant expires, Order order) {

  /** What is to be done. */
  public sealed interface Order {
    /** Send what there is, now. */
    record ReportNow() implements Order {}

    /** Look at everything and answer with findings. */
    record Diagnose() implements Order {}

    /**
     * Look and report at other intervals until the next restart.
     *
     * @param sample 1 s to 1 h
     * @param report 1 s to 1 h, not shorter than {@code sample}
     */
    record SetInterval(Duration sample, Duration report) implements Order {}
  }
}
