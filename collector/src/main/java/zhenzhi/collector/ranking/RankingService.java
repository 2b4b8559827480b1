package zhenzhi.collector.ranking;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Policies;
import zhenzhi.collector.study.PolicyRepository;
import zhenzhi.protocol.StationCode;

/** Ranks sites, and shows people the part of a ranking that is theirs. */
@Singleton
public class RankingService {
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

  /**
   * A ranking that was replaced; the pages that show it may still turn to the next page for a
   * while.
   */
  private static final String FORGET =
      """
      WITH gone AS (
        DELETE FROM ranking
        WHERE org_path = ? AND first_day = ? AND last_day = ? AND as_of < ?
        RETURNING id
      )
      DELETE FROM ranking_row WHERE ranking_id IN (SELECT id FROM gone)
      """;

  /** Subdistricts of an excerpt; a district has twenty, the nation forty thousand. */
  public static final int MOST_UNITS = 100;

  private static final Duration KEPT = Duration.ofMinutes(30);

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final RankingConfig config;
  private final InstantSource clock;

  RankingService(
      DatabaseService database,
      CalendarConfig calendar,
      RankingConfig config,
      InstantSource clock) {
    this.database = database;
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
  }

  /** A ranking, the subdistricts of the scope in it, and the lines that were asked for. */
  public record Excerpt(Ranking ranking, List<OfUnit> units, List<Line> lines, long total) {}

  /**
   * The ranking of {@code period} among the sites of the district that the scope belongs to, not
   * older than a few minutes; of it what lies in the scope.
   */
  public Excerpt excerpt(Scope scope, Period period, LineFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      var ranking = fresh(connection, compared(connection, scope), period);
      return new Excerpt(
          ranking,
          RankingRepository.units(connection, ranking.id(), scope, MOST_UNITS),
          RankingRepository.lines(connection, ranking, scope, filter),
          RankingRepository.count(connection, ranking, scope, filter));
    }
  }

  /** Like {@link #excerpt}, without its lines. */
  public Ranking ranking(Scope scope, Period period) throws SQLException {
    try (var connection = database.connect()) {
      return fresh(connection, compared(connection, scope), period);
    }
  }

  /** Where a site stands in {@code period}; none if it is not among those that are compared. */
  public Optional<Line> line(Scope scope, Period period, StationCode code) throws SQLException {
    try (var connection = database.connect()) {
      var ranking = fresh(connection, compared(connection, scope), period);
      return RankingRepository.line(connection, ranking.id(), code);
    }
  }

  private Ranking fresh(Connection connection, String orgPath, Period period) throws SQLException {
    var now = clock.instant();
    var known = RankingRepository.latest(connection, orgPath, period);
    return known.isPresent() && isFresh(known.get(), now)
        ? known.get()
        : work(connection, orgPath, period, now);
  }

  private boolean isFresh(Ranking ranking, Instant now) {
    return ranking.asOf().plus(config.fresh()).isAfter(now);
  }

  /** One at a time for a district and a period, however many collectors and readers there are. */
  private Ranking work(Connection connection, String orgPath, Period period, Instant now)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, "zhenzhi: ranking " + orgPath + " " + period);
      lock.execute();
      var meanwhile = RankingRepository.latest(connection, orgPath, period);
      if (meanwhile.isEmpty() || !isFresh(meanwhile.get(), now)) {
        var policies = PolicyRepository.list(connection);
        var before = before(connection, orgPath, period, policies, now);
        PlacesRepository.write(
            connection, order(orgPath, period, policies, now, Optional.of(before)), config);
        forget(connection, orgPath, period, now);
      }
      connection.commit();
    } finally {
      connection.rollback(); // nothing, after the commit
      connection.setAutoCommit(true);
    }
    return RankingRepository.latest(connection, orgPath, period).orElseThrow();
  }

  /** The period before, for the movement: worked out once, for it hardly changes any more. */
  private long before(
      Connection connection, String orgPath, Period period, Policies policies, Instant now)
      throws SQLException {
    var known = RankingRepository.latest(connection, orgPath, period.previous());
    return known.isPresent()
        ? known.get().id()
        : PlacesRepository.write(
            connection, order(orgPath, period.previous(), policies, now, Optional.empty()), config);
  }

  private PlacesRepository.Order order(
      String orgPath, Period period, Policies policies, Instant now, Optional<Long> before) {
    var since = calendar.startOf(period.first());
    var end = calendar.startOf(period.last().plusDays(1));
    return new PlacesRepository.Order(
        orgPath,
        period,
        since,
        end.isAfter(now) && since.isBefore(now) ? now : end,
        now,
        target(period, policies),
        before.orElse(null));
  }

  /** Each day owes its part of its month, by the policy of that day; to the millisecond. */
  static Duration target(Period period, Policies policies) {
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .map(day -> policies.on(day).monthlyTarget().dividedBy(day.lengthOfMonth()))
        .reduce(Duration.ZERO, Duration::plus)
        .plusNanos(500_000)
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private static void forget(Connection connection, String orgPath, Period period, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(FORGET)) {
      statement.setString(1, orgPath);
      statement.setObject(2, period.first());
      statement.setObject(3, period.last());
      statement.setObject(4, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  /** Sites are compared within their district; whoever sees several sees them all together. */
  private static String compared(Connection connection, Scope scope) throws SQLException {
    return RankingRepository.district(connection, scope.orgPath()).orElse(scope.orgPath());
  }
}
