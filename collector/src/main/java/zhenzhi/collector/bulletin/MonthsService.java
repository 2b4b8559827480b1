package zhenzhi.collector.bulletin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Gathers what a bulletin of several months says of each of them. */
@Singleton
class MonthsService {
  private final DatabaseService database;
  private final RankingService rankings;
  private final CalendarConfig calendar;
  private final NamedService named;

  MonthsService(
      DatabaseService database,
      RankingService rankings,
      CalendarConfig calendar,
      NamedService named) {
    this.database = database;
    this.rankings = rankings;
    this.calendar = calendar;
    this.named = named;
  }

  /**
   * What a bulletin that rests on {@code ranking} says of its months that have begun, none older
   * than that; absent while one is being ranked. A single month has none besides its own.
   */
  Optional<SortedMap<YearMonth, KeptMonth>> draft(Scope scope, Ranking ranking, Instant now)
      throws SQLException {
    var kept = new TreeMap<YearMonth, KeptMonth>();
    var months = months(scope, ranking.period(), calendar.dayOf(now));
    var made = rankings.since(scope, months, ranking.asOf());
    if (made.isEmpty()) {
      return Optional.empty();
    }
    try (var connection = database.connect()) {
      var working = MonthRepository.working(connection, ranking.orgPath());
      for (var month : made.get()) {
        kept.put(
            YearMonth.from(month.period().first()),
            new KeptMonth(month.id(), Optional.ofNullable(working.get(month.period()))));
      }
    }
    return Optional.of(kept);
  }

  /** Those in which there were sites. */
  private List<Period> months(Scope scope, Period period, LocalDate today) throws SQLException {
    if (period.kind() != Period.Kind.QUARTER && period.kind() != Period.Kind.YEAR) {
      return List.of();
    }
    Optional<LocalDate> since;
    try (var connection = database.connect()) {
      since = RegisterRepository.firstSite(connection, scope.orgPath()).map(calendar::dayOf);
    }
    return Stream.iterate(YearMonth.from(period.first()), month -> month.plusMonths(1))
        .takeWhile(month -> !month.atDay(1).isAfter(period.last()))
        .takeWhile(month -> !month.atDay(1).isAfter(today))
        .filter(month -> since.filter(first -> !month.atEndOfMonth().isBefore(first)).isPresent())
        .map(Period::month)
        .toList();
  }

  /** The months of a bulletin in order; none of one that is about a single month. */
  List<OfMonth> of(Bulletin bulletin) throws SQLException {
    SortedMap<YearMonth, KeptMonth> kept;
    var faulty = new TreeMap<YearMonth, Set<StationCode>>();
    try (var connection = database.connect()) {
      kept = MonthRepository.find(connection, bulletin.id());
      for (var month : kept.keySet()) {
        faulty.put(month, faulty(connection, bulletin, Period.month(month)));
      }
    }
    var scope = bulletin.sites();
    var months = new ArrayList<OfMonth>();
    for (var month : kept.entrySet()) {
      var ranking = month.getValue().ranking();
      var head = head(scope, ranking);
      var last = new ArrayList<Line>();
      for (var kind : head.ranking().kinds()) {
        last.addAll(
            named
                .last(
                    scope,
                    ranking,
                    kind,
                    faulty.getOrDefault(month.getKey(), Set.of()),
                    named.best(scope, ranking, kind))
                .last());
      }
      months.add(
          new OfMonth(
              month.getKey(), head.ranking(), head.units(), month.getValue().working(), last));
    }
    return months;
  }

  private Set<StationCode> faulty(Connection connection, Bulletin bulletin, Period month)
      throws SQLException {
    return InputRepository.faulty(
        connection,
        bulletin.orgPath(),
        calendar.startOf(month.first()),
        calendar.startOf(month.last().plusDays(1)),
        bulletin.inputs().asOf());
  }

  private Excerpt head(Scope scope, long ranking) throws SQLException {
    return rankings.excerptOf(
        scope, ranking, new LineFilter(Optional.empty(), OptionalLong.empty(), "", 0, 0));
  }
}
