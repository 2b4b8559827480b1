package zhenzhi.collector.ingest.facts;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Comparator;
import zhenzhi.collector.ingest.placement.Placed;
import zhenzhi.collector.ingest.placement.Placement;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;

/**
 * A report that can be stored, placed in time.
 *
 * @param station the registry's number of it
 * @param payloadBytes that it came in
 */
public record Received(
    long station, Report report, Placement placement, Instant receivedAt, int payloadBytes) {
  /** Writers that keep one order never wait for each other in a circle. */
  public static final Comparator<Received> BY_KEY =
      comparingLong(Received::station)
          .thenComparing(received -> received.id().boot())
          .thenComparingLong(received -> received.id().seq());

  public ReportId id() {
    return report.id();
  }

  public Placed made() {
    return placement.at(report.made().uptime());
  }
}
