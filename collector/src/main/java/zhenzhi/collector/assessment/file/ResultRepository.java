package zhenzhi.collector.assessment.file;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.assessment.Result;
import zhenzhi.collector.assessment.Score;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.Veto;
import zhenzhi.collector.fact.Fact;

/** What sites came to as SQL, to be written. */
final class ResultRepository {
  private static final String FORGET = "DELETE FROM assessment_site WHERE assessment_id = ?";

  private static final String SITES =
      """
      INSERT INTO assessment_site (assessment_id, station_id, code, name, kind, org_path, subdistrict_id, subdistrict,
        counted, stars, vetoes)
      SELECT ?, station.id, code, station.name, line.kind, line.org_path, subdistrict_id, coalesce(area.name, ''),
        0, 0, '{}'
      FROM ranking_row AS line
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.id = subdistrict_id
      WHERE ranking_id = ? AND line.org_path LIKE ? || '%'
      """;

  private static final String SITE =
      """
      UPDATE assessment_site
      SET counted = ?, tenths = ?, tier = ?, stars = ?, vetoes = ?
      WHERE assessment_id = ? AND station_id = ?
      """;

  private static final String ITEM =
      """
      INSERT INTO assessment_item (assessment_id, station_id, nth, part, whole, tenths)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (assessment_id, station_id, nth)
      DO UPDATE SET part = excluded.part, whole = excluded.whole, tenths = excluded.tenths
      """;

  private ResultRepository() {}

  /** The sites of a ranking below {@code orgPath}, in place of those that there were. */
  static void sites(Connection connection, long id, long ranking, String orgPath)
      throws SQLException {
    try (var forget = connection.prepareStatement(FORGET);
        var sites = connection.prepareStatement(SITES)) {
      forget.setLong(1, id);
      forget.executeUpdate();
      sites.setLong(1, id);
      sites.setLong(2, ranking);
      sites.setString(3, orgPath);
      sites.executeUpdate();
    }
  }

  /** What they came to, by the ids of the sites. */
  static void write(Connection connection, long id, Map<Long, Result> results) throws SQLException {
    try (var site = connection.prepareStatement(SITE);
        var item = connection.prepareStatement(ITEM)) {
      for (var one : results.entrySet()) {
        site(connection, site, id, one.getKey(), one.getValue());
        items(item, id, one.getKey(), one.getValue());
      }
      site.executeBatch();
      item.executeBatch();
    }
  }

  private static void site(
      Connection connection, PreparedStatement statement, long id, long station, Result result)
      throws SQLException {
    var tenths = result.tenths();
    statement.setInt(1, result.counted());
    statement.setObject(2, tenths.isPresent() ? (Integer) tenths.getAsInt() : null, Types.INTEGER);
    statement.setString(3, result.tier().map(Sheet.Tier::name).orElse(null));
    statement.setInt(4, result.stars());
    statement.setArray(5, array(connection, "text", result.vetoes().stream().map(Veto::name)));
    statement.setLong(6, id);
    statement.setLong(7, station);
    statement.addBatch();
  }

  private static void items(PreparedStatement statement, long id, long station, Result result)
      throws SQLException {
    for (var nth = 0; nth < result.scores().size(); nth++) {
      Score score = result.scores().get(nth);
      @Nullable Fact fact = score.fact().orElse(null);
      var tenths = score.tenths();
      statement.setLong(1, id);
      statement.setLong(2, station);
      statement.setInt(3, nth);
      statement.setObject(4, fact == null ? null : fact.part(), Types.BIGINT);
      statement.setObject(5, fact == null ? null : fact.whole(), Types.BIGINT);
      statement.setObject(
          6, tenths.isPresent() ? (Integer) tenths.getAsInt() : null, Types.INTEGER);
      statement.addBatch();
    }
  }
}
