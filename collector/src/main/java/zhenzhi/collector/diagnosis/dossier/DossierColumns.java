package zhenzhi.collector.diagnosis.dossier;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** A diagnosis as columns, the same wherever one is read. */
public final class DossierColumns {
  public static final String COLUMNS =
      """
      SELECT diagnosis.id, station.code, station.name, coalesce(unit.name, ''), diagnosis.finding, diagnosis.confidence,
        diagnosis.natural_cause, diagnosis.since_at, diagnosis.told_at, diagnosis.due_at, diagnosis.incident_id,
        diagnosis.until_at, diagnosis.ending
      """;

  /** Takes what somebody may see as its first three parameters: {@link #scope}. */
  public static final String FROM =
      """
      FROM diagnosis
      JOIN station ON station.id = diagnosis.station_id
      LEFT JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT'
        AND station.org_path LIKE unit.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  private DossierColumns() {}

  /** Sets the first three parameters. */
  public static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
  }

  /** Reads the first thirteen columns. */
  public static Dossier dossier(ResultSet row) throws SQLException {
    return new Dossier(
        row.getLong(1),
        new StationCode(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Finding.valueOf(row.getString(5)),
        Confidence.valueOf(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(NaturalCause::valueOf),
        instant(row, 8),
        instant(row, 9),
        optionalInstant(row, 10),
        optionalLong(row, 11),
        optionalInstant(row, 12),
        Ending.valueOf(row.getString(13)));
  }
}
