package zhenzhi.collector.bulletin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.protocol.StationCode;

/** Gathers what a bulletin of several months says of each of them. */
@Singleton
class MonthsService {
  /** At either end of a list, where those are who are named. */
  private static final int END = 500;

  private final DatabaseService database;
  private final RankingService rankings;
  private final CalendarConfig calendar;
  private final BulletinConfig config;

  MonthsService(
      DatabaseService database,
      RankingService rankings,
      CalendarConfig calendar,
      BulletinConfig config) {
    this.database = database;
    this.rankings = rankings;
    this.calendar = calendar;
    this.config = config;
  }

  /**
   * The rankings of the months of {@code period} that have begun, as they are now; absent while one
   * is being made. A single month has none besides its own.
   */
  Optional<SortedMap<YearMonth, Long>> draft(Scope scope, Period period, Instant now)
      throws SQLException {
    var months = new TreeMap<YearMonth, Long>();
    if (period.kind() != Period.Kind.QUARTER && period.kind() != Period.Kind.YEAR) {
      return Optional.of(months);
    }
    var today = calendar.dayOf(now);
    for (var month = YearMonth.from(period.first());
        !month.atDay(1).isAfter(period.last()) && !month.atDay(1).isAfter(today);
        month = month.plusMonths(1)) {
      var asked = Period.month(month);
      var made = rankings.lately(scope, asked);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      if (made.get().period().equals(asked)) { // else there were no sites yet
        months.put(month, made.get().id());
      }
    }
    return Optional.of(months);
  }

  /** The months of a bulletin in order; none of one that is about a single month. */
  List<OfMonth> of(Bulletin bulletin) throws SQLException {
    SortedMap<YearMonth, Long> kept;
    Map<Period, Share> working;
    var faulty = new TreeMap<YearMonth, Set<StationCode>>();
    try (var connection = database.connect()) {
      kept = MonthRepository.find(connection, bulletin.id());
      working = kept.isEmpty() ? Map.of() : MonthRepository.working(connection, bulletin.id());
      for (var month : kept.keySet()) {
        faulty.put(month, faulty(connection, bulletin, Period.month(month)));
      }
    }
    var scope = bulletin.sites();
    var months = new ArrayList<OfMonth>();
    for (var month : kept.entrySet()) {
      var head = excerpt(scope, month.getValue(), Optional.empty(), 0, 0);
      var last = new ArrayList<Line>();
      for (var kind : head.ranking().kinds()) {
        last.addAll(
            last(scope, month.getValue(), kind, faulty.getOrDefault(month.getKey(), Set.of())));
      }
      months.add(
          new OfMonth(
              month.getKey(),
              head.ranking(),
              head.units(),
              Optional.ofNullable(working.get(Period.month(month.getKey()))),
              last));
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

  private List<Line> last(Scope scope, long ranking, OfKind kind, Set<StationCode> faulty)
      throws SQLException {
    var asked = Optional.of(kind.kind());
    var best = Naming.best(excerpt(scope, ranking, asked, 0, END).lines(), config.best());
    var end = excerpt(scope, ranking, asked, Math.max(0, kind.ranked() - END), END).lines();
    return Naming.last(end, config.last(), faulty, best);
  }

  private Excerpt excerpt(
      Scope scope, long ranking, Optional<StationKind> kind, long offset, int limit)
      throws SQLException {
    return rankings.excerptOf(
        scope, ranking, new LineFilter(kind, OptionalLong.empty(), "", offset, limit));
  }
}
