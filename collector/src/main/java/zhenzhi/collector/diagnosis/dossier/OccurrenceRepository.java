package zhenzhi.collector.diagnosis.dossier;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.dossier.Occurrence.Area;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.StationCode;

/** Incidents as SQL: one without a site that somebody may see does not exist for them. */
final class OccurrenceRepository {
  private static final String FROM =
      """
      FROM incident
      JOIN incident_site ON incident_id = incident.id
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT'
        AND station.org_path LIKE unit.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      """;

  /** Those that are listed at all, from the newest. */
  private static final String SEEN =
      """
      SELECT DISTINCT incident.id, over_at IS NULL AS open, since_at
      """
          + FROM
          + """
            AND (CAST(? AS bigint) IS NULL OR incident.id = ?)
            AND (CAST(? AS timestamptz) IS NULL OR over_at IS NULL OR told_at > ?)
          """;

  private static final String COUNT = "SELECT count(*) FROM (" + SEEN + ") AS seen";

  private static final String LIST =
      "WITH page AS (\n"
          + SEEN
          + """
          ORDER BY open DESC, since_at DESC, id DESC
          OFFSET ? LIMIT ?
          )
          """
          + """
          SELECT incident.id, finding, confidence, natural_cause, since_at, told_at, due_at, over_at,
            coalesce(unit.name, ''), count(*), count(*) FILTER (WHERE back_at IS NOT NULL AND left_at IS NULL), count(left_at)
          """
          + FROM
          + """
            AND incident.id IN (SELECT id FROM page)
          GROUP BY incident.id, unit.name
          ORDER BY over_at IS NULL DESC, since_at DESC, incident.id DESC, unit.name
          """;

  private static final String OPEN =
      "SELECT count(DISTINCT incident.id)\n" + FROM + "AND over_at IS NULL";

  private static final String SITES =
      """
      SELECT code, station.name, coalesce(unit.name, ''), fell_at, back_at, boot_cause, left_at
      """
          + FROM
          + """
            AND incident.id = ?
          ORDER BY back_at IS NULL AND left_at IS NULL DESC, left_at IS NULL, fell_at, code
          """;

  private OccurrenceRepository() {}

  /** Some of the open ones and those told since a moment: the open ones first, then the newest. */
  static Occurrences since(
      Connection connection, Scope scope, Instant since, long offset, int limit)
      throws SQLException {
    return new Occurrences(
        list(connection, scope, null, since, offset, limit), count(connection, scope, since));
  }

  static Optional<Occurrence> find(Connection connection, Scope scope, long id)
      throws SQLException {
    return list(connection, scope, id, null, 0, 1).stream().findFirst();
  }

  private static long count(Connection connection, Scope scope, Instant since) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      seen(statement, scope, null, since);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static void seen(
      PreparedStatement statement, Scope scope, @Nullable Long id, @Nullable Instant since)
      throws SQLException {
    DossierColumns.scope(statement, scope);
    var from = utc(Optional.ofNullable(since));
    for (var twice = 0; twice < 2; twice++) {
      statement.setObject(4 + twice, id, Types.BIGINT);
      statement.setObject(6 + twice, from);
    }
  }

  private static List<Occurrence> list(
      Connection connection,
      Scope scope,
      @Nullable Long id,
      @Nullable Instant since,
      long offset,
      int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      seen(statement, scope, id, since);
      statement.setLong(8, offset);
      statement.setInt(9, limit);
      statement.setString(10, scope.orgPath());
      statement.setString(11, scope.onlyCode());
      statement.setString(12, scope.onlyCode());
      return read(statement);
    }
  }

  /** Rows of one incident follow each other, one for each subdistrict. */
  private static List<Occurrence> read(PreparedStatement statement) throws SQLException {
    var all = new ArrayList<Occurrence>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      var areas = new ArrayList<Area>();
      if (!all.isEmpty() && all.getLast().id() == rows.getLong(1)) {
        areas.addAll(all.removeLast().areas());
      }
      areas.add(new Area(rows.getString(9), rows.getInt(10), rows.getInt(11), rows.getInt(12)));
      all.add(occurrence(rows, areas));
    }
    return all;
  }

  private static Occurrence occurrence(ResultSet row, List<Area> areas) throws SQLException {
    return new Occurrence(
        row.getLong(1),
        Finding.valueOf(row.getString(2)),
        Confidence.valueOf(row.getString(3)),
        Optional.ofNullable(row.getString(4)).map(NaturalCause::valueOf),
        instant(row, 5),
        instant(row, 6),
        optionalInstant(row, 7),
        optionalInstant(row, 8),
        areas);
  }

  static long open(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(OPEN)) {
      DossierColumns.scope(statement, scope);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static List<Befallen> sites(Connection connection, Scope scope, long id) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      DossierColumns.scope(statement, scope);
      statement.setLong(4, id);
      var rows = statement.executeQuery();
      var sites = new ArrayList<Befallen>();
      while (rows.next()) {
        sites.add(
            new Befallen(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                instant(rows, 4),
                optionalInstant(rows, 5),
                Optional.ofNullable(rows.getString(6)).map(BootCause::valueOf),
                optionalInstant(rows, 7)));
      }
      return sites;
    }
  }
}
