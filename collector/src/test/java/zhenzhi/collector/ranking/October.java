package zhenzhi.collector.ranking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * October in a district of ten sites, counted long afterwards: s-1 to s-10 of 城东, of which s-N
 * studied N hours on each of two days and reported on all.
 */
final class October implements AutoCloseable {
  static final Period PERIOD = Period.parse("2026-10").orElseThrow();

  final District district = new District(Map.of());
  final Scope office = Scope.of(district.district);
  volatile Instant now = Instant.parse("2027-02-01T04:00:00Z");
  final RankingService rankings = rankings(Duration.ZERO);

  October() {
    given(
        """
        DELETE FROM duty;
        DELETE FROM station;
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 's-' || n, '站' || n, 'COMMUNITY', 'IPTV', unit.id, unit.path, '2025-01-01T00:00:00Z'
        FROM generate_series(1, 10) AS n, org_unit AS unit
        WHERE unit.name = '春晖社区'
        """);
    given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), 0, 0, 0, n, 288, 0
        FROM generate_series(1, 10) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN generate_series(CAST('2026-10-01' AS timestamp), '2026-10-31', INTERVAL '1 day') AS day;
        UPDATE station_day SET raw_ms = people * 7200000, credited_ms = people * 3600000, sessions = 1
        WHERE day IN ('2026-10-06', '2026-10-16')
        """);
    sumUp();
  }

  /** With a clock of ours. */
  RankingService rankings(Duration fresh) {
    var database = district.context.getBean(DatabaseService.class);
    var calendar = district.context.getBean(CalendarConfig.class);
    var config = new RankingConfig(Duration.ofDays(30), 0.5, fresh);
    var work = new RankingWorkService(database, calendar, config, () -> now);
    return new RankingService(database, work, new RankingQueueService(work), () -> now);
  }

  void given(String sql) {
    district.given(sql);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  void keep(long ranking) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect()) {
      rankings.keep(connection, ranking);
    }
  }

  void lock(Connection connection) throws SQLException {
    try (var lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "zhenzhi: ranking " + district.district.path() + " " + PERIOD);
      lock.execute();
    }
  }

  long count(String sql) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** In which s-1 studied more than s-2, and nothing is known of the others. */
  void september() {
    given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT id, CAST(day AS date), 3600000, CASE code WHEN 's-1' THEN 3600000 ELSE 1800000 END, 1, 288
        FROM station, generate_series(CAST('2026-09-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day
        WHERE code IN ('s-1', 's-2')
        """);
    sumUp();
  }

  void sumUp() {
    given(
        """
        DELETE FROM station_month;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), sum(imported_ms), 0,
          sum(sessions), count(*) FILTER (WHERE credited_ms > 0), count(raw_ms), sum(reports), sum(missing), 0
        FROM station_day
        GROUP BY 1, 2
        """);
  }

  Line line(String code) throws SQLException {
    return rankings.line(office, PERIOD, new StationCode(code)).orElseThrow();
  }

  List<String> places(Period period) throws SQLException {
    return places(period, StationKind.COMMUNITY);
  }

  List<String> places(Period period, StationKind kind) throws SQLException {
    return rankings.excerpt(office, period, all(kind)).orElseThrow().lines().stream()
        .map(October::says)
        .toList();
  }

  static LineFilter all(StationKind kind) {
    return new LineFilter(Optional.of(kind), OptionalLong.empty(), "", 0, 100);
  }

  static String says(Line line) {
    return line.unranked().isPresent()
        ? line.unranked().get() + " " + line.code()
        : "%d %s %.2f"
            .formatted(
                line.place().orElseThrow(),
                line.code(),
                line.hours().flatMap(Ranking.LineHours::prorated).orElse(Duration.ZERO).toMillis()
                    / 3.6e6);
  }

  @Override
  public void close() {
    district.close();
  }
}
