package zhenzhi.collector.diagnosis.dossier;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.Scope;

/** Diagnoses as SQL, within what somebody may see. */
final class DossierRepository {
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
      DossierColumns.COLUMNS
          + DossierColumns.FROM
          + WANTED
          + """
          ORDER BY (due_at IS NOT NULL AND due_at <= ? AND incident_id IS NULL) DESC, since_at DESC, diagnosis.id DESC
          OFFSET ? LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + DossierColumns.FROM + WANTED;

  private static final String ONE =
      DossierColumns.COLUMNS + DossierColumns.FROM + "AND diagnosis.id = ?";

  private static final String OF_SITE =
      DossierColumns.COLUMNS
          + DossierColumns.FROM
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
    DossierColumns.scope(statement, scope);
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
      DossierColumns.scope(statement, scope);
      statement.setLong(4, id);
      return lines(statement).stream().findFirst();
    }
  }

  /** The open ones first, then the newest. */
  static List<Dossier> ofSites(Connection connection, Scope scope, Instant since, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITE)) {
      DossierColumns.scope(statement, scope);
      statement.setObject(4, utc(since));
      statement.setInt(5, limit);
      return lines(statement);
    }
  }

  private static List<Dossier> lines(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var lines = new ArrayList<Dossier>();
      while (rows.next()) {
        lines.add(DossierColumns.dossier(rows));
      }
      return lines;
    }
  }
}
