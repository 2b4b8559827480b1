package zhenzhi.collector.station.picture;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.completeness.Gaps;
import zhenzhi.collector.completeness.Known;
import zhenzhi.collector.completeness.Ledger;
import zhenzhi.collector.completeness.LedgerRepository;
import zhenzhi.collector.completeness.Present;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.situation.Listening;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.How;

/** Brings what is kept of sites' reports before the rules of {@link Gaps}. */
@Singleton
class ReportService {
  private final JdbcOperations jdbc;
  private final CalendarConfig calendar;

  ReportService(JdbcOperations jdbc, CalendarConfig calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  ReportRecord record(
      Sighting site, Listening listening, YearMonth month, List<StationDay> days, Instant now) {
    var id = site.row().id();
    var ledger = ledgers(List.of(id)).getOrDefault(id, Ledger.EMPTY);
    return new ReportRecord(
        month,
        days.stream().map(StationDay::reports).reduce(Completeness.UNKNOWN, Completeness::plus),
        days,
        gaps(site, ledger, listening, month, now),
        ledger.outbox(),
        now);
  }

  /** The gaps of {@code site} that touch {@code month}. */
  List<Gap> gaps(Sighting site, Ledger ledger, Listening listening, YearMonth month, Instant now) {
    var end = calendar.startOf(month.plusMonths(1).atDay(1));
    return Gaps.of(
        new Known(ledger, listening.since(), present(site)),
        calendar.startOf(month.atDay(1)),
        end.isBefore(now) ? end : now);
  }

  Map<Long, Ledger> ledgers(Collection<Long> stations) {
    return jdbc.execute(connection -> LedgerRepository.ledgers(connection, stations));
  }

  private static Present present(Sighting site) {
    var reportAt = site.row().facts().reportAt();
    return switch (site.situation()) {
      case Situation.Unknown(_, var since, _) -> new Present.Unheard(reportAt.orElse(since));
      case Situation.Offline(var since, var how) ->
          how == How.STOPPED
              ? new Present.SwitchedOff(reportAt.orElse(since))
              : new Present.Silent(reportAt.orElse(since));
      case Situation.NeverHeard _,
          Situation.LineTrouble _,
          Situation.NoSignal _,
          Situation.BindingWrong _,
          Situation.BoxTrouble _,
          Situation.Playing _,
          Situation.Standby _ ->
          new Present.Speaking();
    };
  }
}
