package zhenzhi.collector.diagnosis.dossier;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Diagnoses as SQL, within what somebody may see. */
final class DossierRepository {
  private static final String COLUMNS =
      """
      SELECT diagnosis.id, code, station.name, coalesce(unit.name, ''), finding, confidence,
        natural_cause, since_at, told_at, due_at, incident_id, until_at
      """;

  private static final String FROM =
      """
      FROM diagnosis
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT'
        AND station.org_path LIKE unit.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      """;

  /** As {@link Dossier#urgency} has it. */
  private static final String URGENCY =
      """
      CASE WHEN incident_id IS NOT NULL THEN 'TOGETHER' WHEN due_at IS NULL THEN 'PASSES'
        WHEN due_at <= ? THEN 'DUE' ELSE 'LATER' END
      """;

  private static final String WANTED =
      """
        AND closed_at IS NULL AND station.retired_at IS NULL AND finding = ANY (?)
        AND (CAST(? AS bigint) IS NULL OR station.org_path LIKE '%/' || CAST(? AS text) || '/%')
        AND (CAST(? AS text) IS NULL OR ? =
      """
          + URGENCY
          + ")\n";

  private static final String OPEN =
      COLUMNS
          + FROM
          + WANTED
          + """
          ORDER BY (due_at IS NOT NULL AND due_at <= ? AND incident_id IS NULL) DESC, since_at DESC, diagnosis.id DESC
          OFFSET ? LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + FROM + WANTED;

  private static final String ONE = COLUMNS + FROM + "AND diagnosis.id = ?";

  private static final String OF_SITE =
      COLUMNS
          + FROM
          + """
            AND (closed_at IS NULL OR since_at > ?)
          ORDER BY closed_at IS NULL DESC, since_at DESC, diagnosis.id DESC
          LIMIT ?
          """;

  private DossierRepository() {}

  static Dossiers open(Connection connection, Scope scope, DossierFilter filter, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(OPEN)) {
      wanted(statement, scope, filter, now);
      statement.setObject(10, utc(now));
      statement.setLong(11, filter.offset());
      statement.setInt(12, filter.limit());
      return new Dossiers(lines(statement), count(connection, scope, filter, now));
    }
  }

  static long count(Connection connection, Scope scope, DossierFilter filter, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      wanted(statement, scope, filter, now);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static void wanted(
      PreparedStatement statement, Scope scope, DossierFilter filter, Instant now)
      throws SQLException {
    scope(statement, scope);
    statement.setArray(
        4,
        array(
            statement.getConnection(),
            "text",
            Arrays.stream(Finding.values()).filter(filter::admits).map(Enum::name)));
    var unit = filter.unit().isPresent() ? (Long) filter.unit().getAsLong() : null;
    var urgency = filter.urgency().map(Enum::name).orElse(null);
    statement.setObject(5, unit, Types.BIGINT);
    statement.setObject(6, unit, Types.BIGINT);
    statement.setString(7, urgency);
    statement.setString(8, urgency);
    statement.setObject(9, utc(now));
  }

  static Optional<Dossier> find(Connection connection, Scope scope, long id) throws SQLException {
    try (var statement = connection.prepareStatement(ONE)) {
      scope(statement, scope);
      statement.setLong(4, id);
      return lines(statement).stream().findFirst();
    }
  }

  /** The open ones first, then the newest. */
  static List<Dossier> ofSites(Connection connection, Scope scope, Instant since, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITE)) {
      scope(statement, scope);
      statement.setObject(4, utc(since));
      statement.setInt(5, limit);
      return lines(statement);
    }
  }

  static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
  }

  private static List<Dossier> lines(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var lines = new ArrayList<Dossier>();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  private static Dossier line(ResultSet row) throws SQLException {
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
        optionalInstant(row, 12));
  }
}
