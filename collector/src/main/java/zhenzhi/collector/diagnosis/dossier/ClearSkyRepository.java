package zhenzhi.collector.diagnosis.dossier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.dossier.ClearSky.Level;
import zhenzhi.collector.station.Scope;

/** What receivers show under a clear sky, as SQL. */
final class ClearSkyRepository {
  /** Of the band that the tuner is on. */
  private static final String USUAL =
      """
      SELECT baseline.snr, baseline.quality
      FROM reception_baseline AS baseline
      JOIN station ON id = station_id
      JOIN station_state AS state USING (station_id, band)
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      LIMIT 1
      """;

  private ClearSkyRepository() {}

  /** {@code scope}: of one site. */
  static ClearSky find(Connection connection, Scope scope, DiagnosisConfig config)
      throws SQLException {
    try (var statement = connection.prepareStatement(USUAL)) {
      DossierColumns.scope(statement, scope);
      var row = statement.executeQuery();
      return row.next()
          ? new ClearSky(
              number(row, 1).map(snr -> new Level(snr, snr - config.weakDrop())),
              number(row, 2)
                  .map(quality -> new Level(quality, quality * config.weakQuality() / 100)))
          : ClearSky.UNKNOWN;
    }
  }

  private static Optional<Double> number(ResultSet row, int column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
