package zhenzhi.dashboard.testing;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.completeness.Ledger.Outbox;
import zhenzhi.collector.station.picture.ReportRecord;
import zhenzhi.collector.station.picture.StationDay;

/** What came of a made-up site's reports, and what did not. */
public final class Reporting {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private Reporting() {}

  /** A gap of each kind. */
  public static ReportRecord much() {
    var days =
        District.days().stream().filter(day -> YearMonth.from(day.day()).equals(NOVEMBER)).toList();
    return new ReportRecord(
        NOVEMBER,
        days.stream().map(StationDay::reports).reduce(Completeness.UNKNOWN, Completeness::plus),
        days,
        List.of(
            gap(14 * 24, 13 * 24, 0, Cause.POWER_CUT),
            gap(12 * 24, 12 * 24 - 2, 12, Cause.DROPPED),
            gap(10 * 24, 10 * 24 - 1, 1, Cause.REFUSED),
            gap(9 * 24, 9 * 24 - 3, 11, Cause.LOST),
            gap(7 * 24, 7 * 24 - 12, 0, Cause.SWITCHED_OFF),
            new Gap(
                hoursAgo(150), Optional.of(hoursAgo(140)), OptionalLong.empty(), Cause.EXCHANGED),
            gap(30, 28, 24, Cause.OUR_OUTAGE),
            gap(6, 4, 24, Cause.WAITING),
            new Gap(hoursAgo(2), Optional.empty(), OptionalLong.empty(), Cause.SILENT)),
        Optional.of(new Outbox(hoursAgo(2), 25, 110_000)),
        NOON);
  }

  /** Nothing is missing. */
  public static ReportRecord whole() {
    var much = much();
    return new ReportRecord(
        NOVEMBER,
        new Completeness(5_420, 0),
        much.days().stream().filter(day -> day.reports().missing() == 0).toList(),
        List.of(),
        Optional.of(new Outbox(NOON, 1, 4_400)),
        NOON);
  }

  /** Nothing is known. */
  public static ReportRecord none() {
    return new ReportRecord(
        NOVEMBER, Completeness.UNKNOWN, List.of(), List.of(), Optional.empty(), NOON);
  }

  private static Gap gap(int fromHour, int untilHour, long reports, Cause cause) {
    return new Gap(
        hoursAgo(fromHour), Optional.of(hoursAgo(untilHour)), OptionalLong.of(reports), cause);
  }

  private static Instant hoursAgo(int hours) {
    return NOON.minus(Duration.ofHours(hours));
  }
}
