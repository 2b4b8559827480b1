package zhenzhi.collector.ranking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;

/** Reads, keeps and forgets rankings that are written down. */
final class RankingRepository {
  private static final String DISTRICT =
      """
      SELECT path
      FROM org_unit
      WHERE level = 'DISTRICT' AND id = ANY (CAST(string_to_array(btrim(?, '/'), '/') AS bigint[]))
      """;

  private static final String COLUMNS =
      "SELECT id, org_path, first_day, last_day, as_of, target_ms FROM ranking ";

  private static final String LATEST =
      COLUMNS
          + """
          WHERE org_path = ? AND first_day = ? AND last_day = ? AND compared
          ORDER BY id DESC
          LIMIT 1
          """;

  /** Made after the end of the period, so that it hardly changes any more. */
  private static final String TO_COMPARE_WITH =
      """
      SELECT id
      FROM ranking
      WHERE org_path = ? AND first_day = ? AND last_day = ? AND as_of >= ?
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String FIND = COLUMNS + "WHERE id = ?";
  private static final String KEEP = "UPDATE ranking SET kept = true WHERE id = ?";
  private static final String EARLIEST = "SELECT min(registered_at) FROM station";

  /**
   * Those that are older than the first moment; and than the second, where there is a newer one.
   */
  private static final String FORGET =
      """
      WITH gone AS (
        DELETE FROM ranking AS old
        WHERE NOT kept
          AND (as_of < ? OR as_of < ? AND EXISTS (
            SELECT
            FROM ranking AS newer
            WHERE newer.org_path = old.org_path AND newer.first_day = old.first_day
              AND newer.last_day = old.last_day AND newer.compared AND newer.id > old.id))
          AND NOT EXISTS (SELECT FROM ranking AS later WHERE later.before_id = old.id)
        RETURNING id
      )
      DELETE FROM ranking_row WHERE ranking_id IN (SELECT id FROM gone)
      """;

  private static final String KINDS =
      """
      SELECT kind, sites, ranked, raw_ms, credited_ms, person_ms, imported_ms, studying, reports, missing
      FROM ranking_kind
      WHERE ranking_id = ?
      """;

  /** Unit 0 has the sites that belong to no subdistrict: it is for those who see all. */
  private static final String UNITS =
      """
      SELECT unit_id, ranking_unit.name, place, before_place, sites, ranked, credited_ms, average_ms,
        imported_ms, studying, reports, missing
      FROM ranking_unit
      LEFT JOIN org_unit ON org_unit.id = unit_id
      WHERE ranking_id = ? AND (? OR org_unit.path LIKE ? || '%')
      ORDER BY place NULLS LAST, ranking_unit.name
      LIMIT ?
      """;

  private RankingRepository() {}

  /** The district at or above {@code orgPath}; whoever is above all districts has none. */
  static Optional<String> district(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(DISTRICT)) {
      statement.setString(1, orgPath);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /** Since when there are sites at all; the same for everyone, and read from an index. */
  static Optional<Instant> earliest(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(EARLIEST)) {
      var rows = statement.executeQuery();
      rows.next();
      return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    }
  }

  static Optional<Ranking> latest(Connection connection, String orgPath, Period period)
      throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      bind(statement, orgPath, period);
      return ranking(connection, statement);
    }
  }

  static Optional<Ranking> find(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setLong(1, id);
      return ranking(connection, statement);
    }
  }

  /** The newest of {@code period} that was made at {@code oldest} or later. */
  static Optional<Long> toCompareWith(
      Connection connection, String orgPath, Period period, Instant oldest) throws SQLException {
    try (var statement = connection.prepareStatement(TO_COMPARE_WITH)) {
      bind(statement, orgPath, period);
      statement.setObject(4, oldest.atOffset(ZoneOffset.UTC));
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }

  /** Answers false when there is none. */
  static boolean keep(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, id);
      return statement.executeUpdate() > 0;
    }
  }

  /** Deletes what is neither kept nor compared with, if it is too old. */
  static void forget(Connection connection, Instant oldest, Instant oldestReplaced)
      throws SQLException {
    try (var statement = connection.prepareStatement(FORGET)) {
      statement.setObject(1, oldest.atOffset(ZoneOffset.UTC));
      statement.setObject(2, oldestReplaced.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, String orgPath, Period period)
      throws SQLException {
    statement.setString(1, orgPath);
    statement.setObject(2, period.first());
    statement.setObject(3, period.last());
  }

  private static Optional<Ranking> ranking(Connection connection, PreparedStatement statement)
      throws SQLException {
    var row = statement.executeQuery();
    if (!row.next()) {
      return Optional.empty();
    }
    var id = row.getLong(1);
    return Optional.of(
        new Ranking(
            id,
            row.getString(2),
            new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
            row.getObject(5, OffsetDateTime.class).toInstant(),
            Duration.ofMillis(row.getLong(6)),
            kinds(connection, id)));
  }

  private static List<OfKind> kinds(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(KINDS)) {
      statement.setLong(1, id);
      var kinds = new ArrayList<OfKind>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        kinds.add(kind(rows));
      }
      kinds.sort((one, other) -> one.kind().compareTo(other.kind()));
      return List.copyOf(kinds);
    }
  }

  private static OfKind kind(ResultSet row) throws SQLException {
    return new OfKind(
        StationKind.valueOf(row.getString(1)),
        row.getLong(2),
        row.getLong(3),
        SqlColumns.millis(row, 4),
        SqlColumns.millis(row, 5),
        SqlColumns.millis(row, 6),
        SqlColumns.millis(row, 7),
        row.getLong(8),
        new Completeness(row.getLong(9), row.getLong(10)));
  }

  /** At most so many, the first of them. */
  static List<OfUnit> units(Connection connection, Ranking ranking, Scope scope, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(UNITS)) {
      statement.setLong(1, ranking.id());
      statement.setBoolean(2, ranking.isWithin(scope));
      statement.setString(3, scope.orgPath());
      statement.setInt(4, most);
      var units = new ArrayList<OfUnit>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        units.add(unit(rows));
      }
      return units;
    }
  }

  private static OfUnit unit(ResultSet row) throws SQLException {
    return new OfUnit(
        row.getLong(1),
        row.getString(2),
        SqlColumns.optionalLong(row, 3),
        SqlColumns.optionalLong(row, 4),
        row.getLong(5),
        row.getLong(6),
        SqlColumns.millis(row, 7),
        SqlColumns.optionalMillis(row, 8),
        SqlColumns.millis(row, 9),
        row.getLong(10),
        new Completeness(row.getLong(11), row.getLong(12)));
  }
}
