package zhenzhi.collector.inspection.defect;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Defects as SQL. */
final class DefectRepository {
  private static final String COLUMNS =
      """
      SELECT defect.id, inspection_id, station.code, station.name, coalesce(area.name, ''), item, question, words,
        follow_up, found_at, due, ticket_id, ending, ended_at, account.person, remedy
      """;

  private static final String FROM =
      """
      FROM inspection_defect AS defect
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      LEFT JOIN account ON account.id = ended_by
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  private static final String WANTED =
      """
        AND CASE ?
          WHEN 'OPEN' THEN ending IS NULL AND due IS NOT NULL
          WHEN 'OVERDUE' THEN ending IS NULL AND due < ?
          WHEN 'TICKET' THEN ending IS NULL AND due IS NULL
          ELSE ending = 'DONE' END
        AND (CAST(? AS bigint) IS NULL OR area.id = ?)
      """;

  private static final String LIST =
      COLUMNS
          + FROM
          + WANTED
          + "ORDER BY ended_at DESC NULLS FIRST, due NULLS LAST, found_at DESC, defect.id\nOFFSET ? LIMIT ?";

  private static final String COUNT = "SELECT count(*)\n" + FROM + WANTED;

  private static final String ONE = COLUMNS + FROM + "AND defect.id = ?";

  private static final String OF = COLUMNS + FROM + "AND inspection_id = ?\nORDER BY defect.id";

  private static final String ADD =
      """
      INSERT INTO inspection_defect (inspection_id, station_id, item, question, words, follow_up, found_at, due)
      SELECT id, station_id, ?, ?, ?, ?, ?, ?
      FROM inspection
      WHERE id = ?
      """;

  private static final String END =
      """
      UPDATE inspection_defect
      SET ending = ?, ended_at = ?, ended_by = ?, remedy = ?
      WHERE id = ? AND ending IS NULL
      """;

  private DefectRepository() {}

  static List<Defect> of(Connection connection, Scope scope, long inspection) throws SQLException {
    return some(connection, OF, scope, inspection);
  }

  static Optional<Defect> find(Connection connection, Scope scope, long id) throws SQLException {
    return some(connection, ONE, scope, id).stream().findFirst();
  }

  private static List<Defect> some(Connection connection, String sql, Scope scope, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      scope(statement, scope);
      statement.setLong(4, id);
      return defects(statement);
    }
  }

  static Defects list(Connection connection, Scope scope, DefectFilter filter, LocalDate today)
      throws SQLException {
    try (var list = connection.prepareStatement(LIST);
        var count = connection.prepareStatement(COUNT)) {
      wanted(list, scope, filter, today);
      list.setLong(8, filter.offset());
      list.setInt(9, filter.limit());
      wanted(count, scope, filter, today);
      var row = count.executeQuery();
      row.next();
      return new Defects(defects(list), row.getLong(1));
    }
  }

  private static void wanted(
      PreparedStatement statement, Scope scope, DefectFilter filter, LocalDate today)
      throws SQLException {
    scope(statement, scope);
    statement.setString(4, filter.part().name());
    statement.setObject(5, today);
    for (var parameter = 6; parameter <= 7; parameter++) {
      if (filter.subdistrict().isPresent()) {
        statement.setLong(parameter, filter.subdistrict().getAsLong());
      } else {
        statement.setNull(parameter, Types.BIGINT);
      }
    }
  }

  private static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
  }

  /** Only what is a No may be added. */
  static void add(
      Connection connection, long inspection, Answered answered, LocalDate due, Instant found)
      throws SQLException {
    if (!(answered.answer() instanceof Answer.No(var words, var followUp))) {
      throw new IllegalArgumentException("no defect: " + answered);
    }
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, answered.item());
      statement.setString(2, answered.question());
      statement.setString(3, words);
      statement.setString(4, followUp.code());
      statement.setObject(5, utc(found));
      statement.setObject(6, followUp instanceof FollowUp.Rectify ? due : null, Types.DATE);
      statement.setLong(7, inspection);
      statement.executeUpdate();
    }
  }

  /** Answers whether it was open. */
  static boolean end(Connection connection, long id, Ending ending, long account)
      throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      switch (ending) {
        case Ending.Done(var at, _, var remedy) -> {
          statement.setString(1, "DONE");
          statement.setObject(2, utc(at));
          statement.setString(4, remedy);
        }
        case Ending.Corrected(var at, _) -> {
          statement.setString(1, "CORRECTED");
          statement.setObject(2, utc(at));
          statement.setString(4, "");
        }
      }
      statement.setLong(3, account);
      statement.setLong(5, id);
      return statement.executeUpdate() > 0;
    }
  }

  static void ticket(Connection connection, long id, long ticket) throws SQLException {
    var sql = "UPDATE inspection_defect SET ticket_id = ? WHERE id = ? AND ticket_id IS NULL";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ticket);
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  private static List<Defect> defects(PreparedStatement statement) throws SQLException {
    var defects = new ArrayList<Defect>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        defects.add(defect(rows));
      }
    }
    return defects;
  }

  private static Defect defect(ResultSet row) throws SQLException {
    return new Defect(
        row.getLong(1),
        row.getLong(2),
        new StationCode(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        FollowUp.of(row.getString(9)).orElseThrow(),
        instant(row, 10),
        Optional.ofNullable(row.getObject(11, LocalDate.class)),
        optionalLong(row, 12),
        ending(row));
  }

  private static Optional<Ending> ending(ResultSet row) throws SQLException {
    var ending = row.getString(13);
    if (ending == null) {
      return Optional.empty();
    }
    return Optional.of(
        ending.equals("DONE")
            ? new Ending.Done(instant(row, 14), row.getString(15), row.getString(16))
            : new Ending.Corrected(instant(row, 14), row.getString(15)));
  }
}
