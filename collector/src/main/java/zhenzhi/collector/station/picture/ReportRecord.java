package zhenzhi.collector.station.picture;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.completeness.Ledger.Outbox;

/**
 * Which of the reports that a site wrote in a month are here.
 *
 * @param days those of the month up to today
 * @param gaps that touch the month, in order; those included in which the box was only off
 * @param outbox what the box last said that it holds
 */
public record ReportRecord(
    YearMonth month,
    Completeness total,
    List<StationDay> days,
    List<Gap> gaps,
    Optional<Outbox> outbox,
    Instant asOf) {
  public ReportRecord {
    days = List.copyOf(days);
    gaps = List.copyOf(gaps);
  }
}
