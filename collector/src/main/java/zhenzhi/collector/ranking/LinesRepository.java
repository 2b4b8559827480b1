package zhenzhi.collector.ranking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Reads the lines of rankings that are written down, as far as they lie in a scope. */
final class LinesRepository {
  private static final String OF_RANKING =
      """
      FROM ranking_row AS line
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS subdistrict ON subdistrict.id = subdistrict_id
      WHERE ranking_id = ?
      """;

  private static final String LINES =
      """
      SELECT code, station.name, subdistrict.name, place, before_place, raw_ms, credited_ms, person_ms,
        counted_ms, prorated_ms, estimated_ms, target_ms, excused_ms, sessions, study_days, known_days,
        reports, missing, unranked, imported_ms, hardware, hardware_since
      """
          + OF_RANKING;

  private static final String COUNT = "SELECT count(*) " + OF_RANKING;
  private static final String SITES = "SELECT line.kind, count(*) " + OF_RANKING;

  private LinesRepository() {}

  /** How many sites of each kind lie in the scope; kinds without any are left out. */
  static SortedMap<StationKind, Long> sites(Connection connection, Ranking ranking, Scope scope)
      throws SQLException {
    var sites = new TreeMap<StationKind, Long>();
    if (ranking.isWithin(scope)) {
      ranking.kinds().forEach(kind -> sites.put(kind.kind(), kind.sites()));
      return sites;
    }
    try (var statement =
        Conditions.of(ranking, scope).prepare(connection, SITES, "GROUP BY line.kind")) {
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.put(StationKind.valueOf(rows.getString(1)), rows.getLong(2));
      }
    }
    return sites;
  }

  /** The lines of a kind that the filter wants, in order. */
  static List<Line> lines(
      Connection connection, Ranking ranking, Scope scope, StationKind kind, LineFilter filter)
      throws SQLException {
    var wanted = Conditions.of(ranking, scope).wanting(kind, filter);
    // Positions have no gaps: where nothing is left out, a page needs no counting.
    var page =
        filter.isAll() && ranking.isWithin(scope)
            ? "AND position > ? ORDER BY position LIMIT ?"
            : "ORDER BY position OFFSET ? LIMIT ?";
    try (var statement = wanted.prepare(connection, LINES, page, filter.offset(), filter.limit())) {
      var lines = new ArrayList<Line>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  /** How many lines there are on all pages. */
  static long count(
      Connection connection, Ranking ranking, Scope scope, StationKind kind, LineFilter filter)
      throws SQLException {
    var wanted = Conditions.of(ranking, scope).wanting(kind, filter);
    try (var statement = wanted.prepare(connection, COUNT, "")) {
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Where one site stands; none if it does not lie in the scope. */
  static Optional<Line> line(Connection connection, Ranking ranking, Scope scope, StationCode code)
      throws SQLException {
    try (var statement =
        Conditions.of(ranking, scope).prepare(connection, LINES, "AND code = ?", code.value())) {
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(line(rows)) : Optional.empty();
    }
  }

  /** What is asked of a line. */
  private static final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Conditions(long ranking) {
      values.add(ranking);
    }

    static Conditions of(Ranking ranking, Scope scope) {
      var conditions = new Conditions(ranking.id());
      if (!ranking.isWithin(scope)) {
        conditions.and("line.org_path LIKE ? || '%'", scope.orgPath());
        scope.only().ifPresent(mine -> conditions.and("code = ?", mine.value()));
      }
      return conditions;
    }

    Conditions wanting(StationKind kind, LineFilter filter) {
      and("line.kind = ?", kind.name());
      filter.subdistrict().ifPresent(id -> and("subdistrict_id = ?", id));
      if (!filter.text().isEmpty()) {
        and("(strpos(code, ?) > 0 OR strpos(station.name, ?) > 0)", filter.text(), filter.text());
      }
      return this;
    }

    private void and(String condition, Object... given) {
      sql.append("AND ").append(condition).append('\n');
      values.addAll(List.of(given));
    }

    PreparedStatement prepare(Connection connection, String select, String rest, Object... given)
        throws SQLException {
      var statement = connection.prepareStatement(select + sql + rest);
      values.addAll(List.of(given));
      for (var i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new StationCode(row.getString(1)),
        row.getString(2),
        Optional.ofNullable(row.getString(3)).orElse(Ranking.NO_SUBDISTRICT),
        SqlColumns.optionalLong(row, 4),
        SqlColumns.optionalLong(row, 5),
        hours(row),
        SqlColumns.millis(row, 12),
        SqlColumns.millis(row, 13),
        row.getInt(14),
        row.getInt(15),
        row.getInt(16),
        new Completeness(row.getLong(17), row.getLong(18)),
        Optional.ofNullable(row.getString(19)).map(Unranked::valueOf),
        row.getString(21) == null
            ? Optional.empty()
            : Optional.of(
                new Hardware(
                    Finding.valueOf(row.getString(21)), row.getObject(22, LocalDate.class))));
  }

  private static Optional<LineHours> hours(ResultSet row) throws SQLException {
    var credited = SqlColumns.optionalMillis(row, 7);
    return credited.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LineHours(
                SqlColumns.millis(row, 6),
                SqlColumns.millis(row, 20),
                credited.get(),
                SqlColumns.optionalMillis(row, 8),
                SqlColumns.millis(row, 9),
                SqlColumns.optionalMillis(row, 10),
                SqlColumns.millis(row, 11)));
  }
}
