package zhenzhi.collector.flag;

import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Display;

/** What the rules look at as SQL, many sites at a time. */
final class LookRepository {
  private static final String IS_DONE = "SELECT EXISTS (SELECT FROM flag_look WHERE day = ?)";

  private static final String DONE =
      """
      INSERT INTO flag_look (day, done_at, sites, raised)
      VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** Whoever has no credited hours has nothing to be asked about, unless it was asked before. */
  private static final String SITES =
      """
      SELECT station_id
      FROM station_month
      WHERE month = ? AND credited_ms > 0
      UNION
      SELECT station_id
      FROM flag
      WHERE month = ? AND state IN ('OPEN', 'ANSWERED')
      ORDER BY 1
      """;

  private static final String WATCHED =
      """
      SELECT station_id, started_at, ended_at, content, title, display, last_key_at, placed_by = 'GUESS'
      FROM playback
      WHERE station_id = ANY (?) AND started_at >= ? AND started_at < ? AND ended_at > ?
        AND category = ANY (?)
      ORDER BY station_id, started_at
      """;

  private static final String CREDITED =
      """
      SELECT station_id, day, credited_ms
      FROM station_day
      WHERE station_id = ANY (?) AND day BETWEEN ? AND ? AND credited_ms > 0
      """;

  private LookRepository() {}

  static boolean isDone(Connection connection, LocalDate day) throws SQLException {
    try (var statement = connection.prepareStatement(IS_DONE)) {
      statement.setObject(1, day);
      return isTrue(statement.executeQuery());
    }
  }

  private static boolean isTrue(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getBoolean(1);
  }

  static void done(Connection connection, LocalDate day, Instant at, long sites, long raised)
      throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setObject(1, day);
      statement.setObject(2, at.atOffset(ZoneOffset.UTC));
      statement.setLong(3, sites);
      statement.setLong(4, raised);
      statement.executeUpdate();
    }
  }

  static List<Long> sites(Connection connection, YearMonth month) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setObject(1, month.atDay(1));
      statement.setObject(2, month.atDay(1));
      var sites = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(rows.getLong(1));
      }
      return sites;
    }
  }

  /** The month of each of the sites. */
  static Map<Long, SiteMonth> months(
      Connection connection,
      Collection<Long> sites,
      YearMonth month,
      ZoneId zone,
      CreditingPolicy policy)
      throws SQLException {
    var watched = watched(connection, sites, month, zone, policy);
    var credited = credited(connection, sites, month);
    var months = new TreeMap<Long, SiteMonth>();
    for (var site : sites) {
      months.put(
          site,
          new SiteMonth(
              month,
              zone,
              watched.getOrDefault(site, List.of()),
              credited.getOrDefault(site, Map.of()),
              policy.opening()));
    }
    return months;
  }

  private static Map<Long, List<Watched>> watched(
      Connection connection,
      Collection<Long> sites,
      YearMonth month,
      ZoneId zone,
      CreditingPolicy policy)
      throws SQLException {
    var since = Span.of(month.atDay(1), zone).start().atOffset(ZoneOffset.UTC);
    var until = Span.of(month.atEndOfMonth(), zone).end().atOffset(ZoneOffset.UTC);
    var watched = new HashMap<Long, List<Watched>>();
    try (var statement = connection.prepareStatement(WATCHED)) {
      statement.setArray(1, connection.createArrayOf("bigint", sites.toArray()));
      statement.setObject(2, since.minusDays(1)); // no playback is longer
      statement.setObject(3, until);
      statement.setObject(4, since);
      statement.setArray(
          5,
          connection.createArrayOf("text", policy.categories().stream().map(Enum::name).toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        watched.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(watched(rows));
      }
    }
    return watched;
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        new Span(instant(row, 2), instant(row, 3)),
        row.getString(4),
        row.getString(5),
        Display.valueOf(row.getString(6)),
        Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getBoolean(8));
  }

  private static Map<Long, Map<LocalDate, Duration>> credited(
      Connection connection, Collection<Long> sites, YearMonth month) throws SQLException {
    var credited = new HashMap<Long, Map<LocalDate, Duration>>();
    try (var statement = connection.prepareStatement(CREDITED)) {
      statement.setArray(1, connection.createArrayOf("bigint", sites.toArray()));
      statement.setObject(2, month.atDay(1));
      statement.setObject(3, month.atEndOfMonth());
      var rows = statement.executeQuery();
      while (rows.next()) {
        credited
            .computeIfAbsent(rows.getLong(1), _ -> new TreeMap<>())
            .put(rows.getObject(2, LocalDate.class), Duration.ofMillis(rows.getLong(3)));
      }
    }
    return credited;
  }
}
