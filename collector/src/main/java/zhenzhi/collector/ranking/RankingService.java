package zhenzhi.collector.ranking;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.RankingWorkService.Wanted;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Shows people the part of a ranking that is theirs, and keeps rankings that a paper refers to. */
@Singleton
public class RankingService {
  /** Subdistricts of an excerpt; a district has twenty, the nation forty thousand. */
  public static final int MOST_UNITS = 100;

  /** How long a reader waits for a ranking that is being made; a district takes no second. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DatabaseService database;
  private final RankingWorkService work;
  private final RankingQueueService queue;
  private final InstantSource clock;

  RankingService(
      DatabaseService database,
      RankingWorkService work,
      RankingQueueService queue,
      InstantSource clock) {
    this.database = database;
    this.work = work;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * A ranking, and what lies in the scope.
   *
   * @param bounds the days of which there can be rankings
   * @param isRenewed false when a newer one is being made
   * @param sites how many of each kind; kinds without any are left out
   * @param kind of the lines
   * @param total lines on all pages
   */
  public record Excerpt(
      Ranking ranking,
      Period.Bounds bounds,
      boolean isRenewed,
      List<OfUnit> units,
      SortedMap<StationKind, Long> sites,
      StationKind kind,
      List<Line> lines,
      long total) {}

  /**
   * The ranking of {@code period} among the sites of the district that the scope belongs to, not
   * older than a few minutes; of it what lies in the scope. The one before while a newer one is
   * being made, and none while the first one is.
   *
   * @param period brought within the days of which there can be rankings
   */
  public Optional<Excerpt> excerpt(Scope scope, Period period, LineFilter filter)
      throws SQLException {
    var now = now();
    var found = await(scope, period, now);
    try (var connection = database.connect()) {
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              excerpt(connection, found.get(), work.isFresh(found.get(), now), scope, filter));
    }
  }

  /** A ranking by its id, such as one that is kept; of it what lies in the scope. */
  public Excerpt excerptOf(Scope scope, long rankingId, LineFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      var ranking =
          RankingRepository.find(connection, rankingId)
              .filter(found -> scope.reaches(found.orgPath()) || isPart(scope, found))
              .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no ranking " + rankingId));
      return excerpt(connection, ranking, true, scope, filter);
    }
  }

  /**
   * A ranking of {@code period} that is not older than a few minutes; none while it is being made:
   * ask again then.
   */
  public Optional<Ranking> fresh(Scope scope, Period period) throws SQLException {
    var now = now();
    return await(scope, period, now).filter(ranking -> work.isFresh(ranking, now));
  }

  /**
   * Rankings of {@code periods} that were made at {@code since} or later, in their order; none
   * while one is being made. All are asked for at once, and made one after the other.
   *
   * @param periods of which there can be rankings
   */
  public Optional<List<Ranking>> since(Scope scope, List<Period> periods, Instant since)
      throws SQLException {
    var missing = new ArrayList<Wanted>();
    try (var connection = database.connect()) {
      var path = compared(connection, scope);
      for (var period : periods) {
        if (madeSince(connection, path, period, since).isEmpty()) {
          missing.add(new Wanted(path, period));
        }
      }
    }
    queue.await(missing, PATIENCE.multipliedBy(missing.size()));
    var made = new ArrayList<Ranking>();
    try (var connection = database.connect()) {
      var path = compared(connection, scope);
      for (var period : periods) {
        madeSince(connection, path, period, since).ifPresent(made::add);
      }
    }
    return made.size() < periods.size() ? Optional.empty() : Optional.of(made);
  }

  private static Optional<Ranking> madeSince(
      Connection connection, String path, Period period, Instant since) throws SQLException {
    return RankingRepository.latest(connection, path, period)
        .filter(ranking -> !ranking.asOf().isBefore(since));
  }

  /** Where a site stands in {@code period}; none if it does not lie in the scope. */
  public Optional<Line> line(Scope scope, Period period, StationCode code) throws SQLException {
    var ranking = await(scope, period, now());
    try (var connection = database.connect()) {
      return ranking.isEmpty()
          ? Optional.empty()
          : LinesRepository.line(connection, ranking.get(), scope, code);
    }
  }

  /**
   * Keeps a ranking for good, in the transaction of the caller, whose paper refers to it; refused
   * when it has been replaced and forgotten meanwhile.
   */
  public void keep(Connection connection, long rankingId) throws SQLException {
    if (!RankingRepository.keep(connection, rankingId)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "ranking " + rankingId + " is gone");
    }
  }

  private Excerpt excerpt(
      Connection connection, Ranking ranking, boolean isRenewed, Scope scope, LineFilter filter)
      throws SQLException {
    var sites = LinesRepository.sites(connection, ranking, scope);
    var kind =
        filter.kind().orElseGet(() -> sites.isEmpty() ? StationKind.COMMUNITY : sites.firstKey());
    return new Excerpt(
        ranking,
        work.bounds(connection, now()),
        isRenewed,
        RankingRepository.units(connection, ranking, scope, MOST_UNITS),
        sites,
        kind,
        LinesRepository.lines(connection, ranking, scope, kind, filter),
        filter.isAll()
            ? sites.getOrDefault(kind, 0L)
            : LinesRepository.count(connection, ranking, scope, kind, filter));
  }

  /** Holds no connection while it waits: readers must not take them from those who store. */
  private Optional<Ranking> await(Scope scope, Period period, Instant now) throws SQLException {
    Wanted wanted;
    Optional<Ranking> known;
    try (var connection = database.connect()) {
      wanted = new Wanted(compared(connection, scope), period.within(work.bounds(connection, now)));
      known = RankingRepository.latest(connection, wanted.orgPath(), wanted.period());
    }
    if (known.isPresent() && work.isFresh(known.get(), now)) {
      return known;
    }
    try {
      queue.await(List.of(wanted), PATIENCE);
    } catch (SQLException problem) {
      if (known.isEmpty()) {
        throw problem;
      }
      return known; // an older one is better than none
    }
    try (var connection = database.connect()) {
      return RankingRepository.latest(connection, wanted.orgPath(), wanted.period());
    }
  }

  /** To the microsecond, as the database has it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isPart(Scope scope, Ranking ranking) {
    return scope.orgPath().startsWith(ranking.orgPath());
  }

  /** Sites are compared within their district; whoever sees several sees them all together. */
  private static String compared(Connection connection, Scope scope) throws SQLException {
    return RankingRepository.district(connection, scope.orgPath()).orElse(scope.orgPath());
  }
}
