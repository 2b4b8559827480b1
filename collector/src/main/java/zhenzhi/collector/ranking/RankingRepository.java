package zhenzhi.collector.ranking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Reads rankings that are written down. */
final class RankingRepository {
  private static final String DISTRICT =
      """
      SELECT path
      FROM org_unit
      WHERE level = 'DISTRICT' AND id = ANY (CAST(string_to_array(btrim(?, '/'), '/') AS bigint[]))
      """;

  private static final String LATEST =
      """
      SELECT id, as_of
      FROM ranking
      WHERE org_path = ? AND first_day = ? AND last_day = ?
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String KINDS =
      """
      SELECT kind, sites, ranked, raw_ms, credited_ms, person_ms, studying, reports, missing
      FROM ranking_kind
      WHERE ranking_id = ?
      """;

  private static final String UNITS =
      """
      SELECT unit_id, ranking_unit.name, place, before_place, sites, ranked, credited_ms, average_ms,
        studying, reports, missing
      FROM ranking_unit
      LEFT JOIN org_unit ON org_unit.id = unit_id
      WHERE ranking_id = ? AND (? = '/' OR org_unit.path LIKE ? || '%')
      ORDER BY place NULLS LAST, ranking_unit.name
      LIMIT ?
      """;

  private static final String LINES =
      """
      SELECT code, station.name, subdistrict.name, place, before_place, raw_ms, credited_ms, person_ms,
        prorated_ms, estimated_ms, target_ms, excused_ms, sessions, study_days, reports, missing, unranked
      FROM ranking_row AS line
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS subdistrict ON subdistrict.id = subdistrict_id
      WHERE ranking_id = ? AND line.kind = ?
      """;

  private static final String COUNT =
      """
      SELECT count(*)
      FROM ranking_row AS line
      JOIN station ON station.id = station_id
      WHERE ranking_id = ? AND line.kind = ?
      """;

  private static final String OF_STATION =
      LINES.substring(0, LINES.indexOf("WHERE")) + "WHERE ranking_id = ? AND code = ?";

  private RankingRepository() {}

  /** The district at or above {@code orgPath}; whoever is above all districts has none. */
  static Optional<String> district(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(DISTRICT)) {
      statement.setString(1, orgPath);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  static Optional<Ranking> latest(Connection connection, String orgPath, Period period)
      throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      statement.setString(1, orgPath);
      statement.setObject(2, period.first());
      statement.setObject(3, period.last());
      var rows = statement.executeQuery();
      if (!rows.next()) {
        return Optional.empty();
      }
      var id = rows.getLong(1);
      var asOf = rows.getObject(2, OffsetDateTime.class).toInstant();
      return Optional.of(new Ranking(id, orgPath, period, asOf, kinds(connection, id)));
    }
  }

  private static List<OfKind> kinds(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(KINDS)) {
      statement.setLong(1, id);
      var kinds = new ArrayList<OfKind>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        kinds.add(
            new OfKind(
                StationKind.valueOf(rows.getString(1)),
                rows.getLong(2),
                rows.getLong(3),
                millis(rows, 4),
                millis(rows, 5),
                millis(rows, 6),
                rows.getLong(7),
                new Completeness(rows.getLong(8), rows.getLong(9))));
      }
      kinds.sort((one, other) -> one.kind().compareTo(other.kind()));
      return List.copyOf(kinds);
    }
  }

  /** At most so many, the first of them. */
  static List<OfUnit> units(Connection connection, long id, Scope scope, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(UNITS)) {
      statement.setLong(1, id);
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.orgPath());
      statement.setInt(4, most);
      var units = new ArrayList<OfUnit>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        units.add(
            new OfUnit(
                rows.getLong(1),
                rows.getString(2),
                number(rows, 3),
                number(rows, 4),
                rows.getLong(5),
                rows.getLong(6),
                millis(rows, 7),
                optionalMillis(rows, 8),
                rows.getLong(9),
                new Completeness(rows.getLong(10), rows.getLong(11))));
      }
      return units;
    }
  }

  /** The lines that the filter wants, as far as they lie in the scope, in order. */
  static List<Line> lines(Connection connection, Ranking ranking, Scope scope, LineFilter filter)
      throws SQLException {
    var narrowed = new Narrowed(ranking, scope, filter);
    // Positions have no gaps: where nothing is left out, a page needs no counting.
    var sql =
        LINES
            + narrowed.condition()
            + (narrowed.isWhole()
                ? " AND position > ? ORDER BY position LIMIT ?"
                : " ORDER BY position OFFSET ? LIMIT ?");
    try (var statement = connection.prepareStatement(sql)) {
      var next = narrowed.bind(statement);
      statement.setLong(next, filter.offset());
      statement.setInt(next + 1, filter.limit());
      var lines = new ArrayList<Line>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  /** How many lines there are on all pages. */
  static long count(Connection connection, Ranking ranking, Scope scope, LineFilter filter)
      throws SQLException {
    var narrowed = new Narrowed(ranking, scope, filter);
    if (narrowed.isWhole()) {
      return ranking.kinds().stream()
          .filter(kind -> kind.kind() == filter.kind())
          .mapToLong(OfKind::sites)
          .sum();
    }
    try (var statement = connection.prepareStatement(COUNT + narrowed.condition())) {
      narrowed.bind(statement);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Where one site stands. */
  static Optional<Line> line(Connection connection, long id, StationCode code) throws SQLException {
    try (var statement = connection.prepareStatement(OF_STATION)) {
      statement.setLong(1, id);
      statement.setString(2, code.value());
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(line(rows)) : Optional.empty();
    }
  }

  /** What a filter and a scope leave of a table. */
  private record Narrowed(Ranking ranking, Scope scope, LineFilter filter) {
    boolean isWhole() {
      return !isPartly() && filter.subdistrict().isEmpty() && filter.text().isEmpty();
    }

    private boolean isPartly() {
      return scope.only().isPresent() || !ranking.orgPath().startsWith(scope.orgPath());
    }

    String condition() {
      return (isPartly() ? " AND line.org_path LIKE ? || '%' AND (? OR code = ?)" : "")
          + (filter.subdistrict().isPresent() ? " AND subdistrict_id = ?" : "")
          + (filter.text().isEmpty()
              ? ""
              : " AND (strpos(code, ?) > 0 OR strpos(station.name, ?) > 0)");
    }

    /** Answers the number of the next parameter. */
    int bind(PreparedStatement statement) throws SQLException {
      statement.setLong(1, ranking.id());
      statement.setString(2, filter.kind().name());
      var next = 3;
      if (isPartly()) {
        statement.setString(next++, scope.orgPath());
        statement.setBoolean(next++, scope.only().isEmpty());
        statement.setString(next++, scope.onlyCode());
      }
      if (filter.subdistrict().isPresent()) {
        statement.setLong(next++, filter.subdistrict().getAsLong());
      }
      if (!filter.text().isEmpty()) {
        statement.setString(next++, filter.text());
        statement.setString(next++, filter.text());
      }
      return next;
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new StationCode(row.getString(1)),
        row.getString(2),
        Optional.ofNullable(row.getString(3)).orElse("直属"),
        number(row, 4),
        number(row, 5),
        hours(row),
        millis(row, 11),
        millis(row, 12),
        row.getInt(13),
        row.getInt(14),
        new Completeness(row.getLong(15), row.getLong(16)),
        Optional.ofNullable(row.getString(17)).map(Unranked::valueOf));
  }

  private static Optional<LineHours> hours(ResultSet row) throws SQLException {
    var credited = optionalMillis(row, 7);
    return credited.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LineHours(
                millis(row, 6),
                credited.get(),
                optionalMillis(row, 8),
                millis(row, 9),
                millis(row, 10)));
  }

  private static Duration millis(ResultSet row, int column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }

  private static Optional<Duration> optionalMillis(ResultSet row, int column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  private static OptionalLong number(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
