package zhenzhi.collector.ranking;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.Policies;
import zhenzhi.collector.study.PolicyRepository;

/** Makes rankings, and clears away the old ones. */
@Singleton
class RankingWorkService {
  private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
  private static final String LIMIT = "SET LOCAL statement_timeout = '10min'";

  /** A ranking that was replaced: the pages that show it may still be turned for a while. */
  private static final Duration REPLACED_KEPT = Duration.ofMinutes(30);

  /** Late reports change even what is over, and ever less. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final RankingConfig config;
  private final InstantSource clock;

  RankingWorkService(
      DatabaseService database,
      CalendarConfig calendar,
      RankingConfig config,
      InstantSource clock) {
    this.database = database;
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A ranking that somebody waits for.
   *
   * @param orgPath the unit whose sites are compared
   */
  record Wanted(String orgPath, Period period) {}

  /** One made while its period ran is no longer fresh when that is over. */
  boolean isFresh(Ranking ranking, Instant now) {
    var end = calendar.startOf(ranking.period().last().plusDays(1));
    var isCutShort = ranking.asOf().isBefore(end) && !now.isBefore(end);
    return !ranking.asOf().isBefore(now)
        || (!isCutShort && ranking.asOf().plus(config.fresh()).isAfter(now));
  }

  /** From the first site's registration until today. */
  Period.Bounds bounds(Connection connection, Instant now) throws SQLException {
    var today = calendar.dayOf(now);
    var first = RankingRepository.earliest(connection).map(calendar::dayOf).orElse(today);
    return new Period.Bounds(first.isAfter(today) ? today : first, today);
  }

  /** Makes a ranking, unless another collector is making it just now. */
  void make(Wanted wanted) throws SQLException {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      try {
        if (isOurs(connection, wanted)) {
          write(connection, wanted, now);
          connection.commit();
          RankingRepository.forget(connection, now.minus(KEPT), now.minus(REPLACED_KEPT));
          connection.commit();
        }
      } finally {
        connection.rollback(); // nothing, after the commit
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean isOurs(Connection connection, Wanted wanted) throws SQLException {
    try (var limit = connection.createStatement();
        var lock = connection.prepareStatement(LOCK)) {
      limit.execute(LIMIT);
      lock.setString(1, "zhenzhi: ranking " + wanted.orgPath() + " " + wanted.period());
      var rows = lock.executeQuery();
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void write(Connection connection, Wanted wanted, Instant now) throws SQLException {
    var policies = PolicyRepository.list(connection);
    var before = before(connection, wanted, policies, now);
    PlacesRepository.write(
        connection,
        order(wanted.orgPath(), wanted.period(), policies, now, before, true),
        calendar.zone(),
        config);
  }

  /** The period before, for the movement: none when there were no sites yet. */
  private Optional<Long> before(
      Connection connection, Wanted wanted, Policies policies, Instant now) throws SQLException {
    var period = wanted.period().previous();
    if (!bounds(connection, now).reach(period)) {
      return Optional.empty();
    }
    var end = calendar.startOf(period.last().plusDays(1));
    var oldest = now.minus(KEPT).isAfter(end) ? now.minus(KEPT) : end;
    var known = RankingRepository.toCompareWith(connection, wanted.orgPath(), period, oldest);
    if (known.isPresent()) {
      return known;
    }
    var order = order(wanted.orgPath(), period, policies, now, Optional.empty(), false);
    return Optional.of(PlacesRepository.write(connection, order, calendar.zone(), config));
  }

  private PlacesRepository.Order order(
      String orgPath,
      Period period,
      Policies policies,
      Instant now,
      Optional<Long> before,
      boolean compared) {
    var since = calendar.startOf(period.first());
    var end = calendar.startOf(period.last().plusDays(1));
    var until = end.isAfter(now) && since.isBefore(now) ? now : end;
    return new PlacesRepository.Order(
        orgPath,
        period,
        since,
        until,
        now,
        Target.until(until, period, policies, calendar.zone()),
        before.orElse(null),
        compared);
  }
}
