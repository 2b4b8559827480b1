package zhenzhi.collector.assessment.file;

import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.assessment.Score;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** What sites came to as SQL, as far as they lie in a scope. */
final class LineRepository {
  private static final String LINES =
      """
      SELECT line.station_id, line.code, line.name, line.kind, line.subdistrict, line.counted, line.tenths,
        CASE WHEN before.tier IS NOT NULL THEN before.tenths END, line.tier, line.stars, line.vetoes
      FROM assessment_site AS line
      LEFT JOIN assessment_site AS before ON before.assessment_id = ? AND before.station_id = line.station_id
      WHERE line.assessment_id = ? AND line.org_path LIKE ? || '%'
        AND (CAST(? AS text) IS NULL OR line.code = ?)
      ORDER BY line.tier IS NULL, line.tenths DESC NULLS LAST, line.code
      """;

  private static final String SCORES =
      """
      SELECT nth, part, whole, tenths
      FROM assessment_item
      WHERE assessment_id = ? AND station_id = ?
      ORDER BY nth
      """;

  private LineRepository() {}

  /**
   * The best first, those without a tier (不评) last; {@code before} is what they are compared with.
   */
  static List<Line> lines(Connection connection, Scope scope, long id, OptionalLong before)
      throws SQLException {
    try (var statement = connection.prepareStatement(LINES)) {
      statement.setObject(1, before.isPresent() ? (Long) before.getAsLong() : null, Types.BIGINT);
      statement.setLong(2, id);
      statement.setString(3, scope.orgPath());
      statement.setString(4, scope.onlyCode());
      statement.setString(5, scope.onlyCode());
      var lines = new ArrayList<Line>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        new StationCode(row.getString(2)),
        row.getString(3),
        StationKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        optionalInt(row, 7),
        optionalInt(row, 8),
        Optional.ofNullable(row.getString(9)),
        row.getInt(10),
        Arrays.asList((String[]) row.getArray(11).getArray()));
  }

  static List<Score> scores(Connection connection, Sheet sheet, long id, long station)
      throws SQLException {
    try (var statement = connection.prepareStatement(SCORES)) {
      statement.setLong(1, id);
      statement.setLong(2, station);
      var scores = new ArrayList<Score>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var whole = optionalLong(rows, 3);
        scores.add(
            new Score(
                sheet.items().get(rows.getInt(1)),
                whole.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fact(rows.getLong(2), whole.getAsLong())),
                optionalInt(rows, 4)));
      }
      return scores;
    }
  }

  static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
    var number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
