package zhenzhi.collector.bulletin;

import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.bulletin.Bulletin.Inputs;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.Bulletin.Numbering;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.ranking.Period;

/** Bulletins as rows. Plain JDBC inside the caller's transaction. */
final class BulletinRepository {
  private static final String FIND =
      """
      SELECT bulletin.id, org_unit_id, name, path, period, corrects_id, state, version, ranking_id, as_of, working, sites, input_hash, title, issuer, prefix, addressees, copies,
        signer, dated, deadline, year, issue_number, document_number, correction_number
      FROM bulletin
      JOIN org_unit ON org_unit.id = org_unit_id
      WHERE bulletin.id = ?
      """;

  private static final String INSERT =
      """
      INSERT INTO bulletin (org_unit_id, period, corrects_id, state, version, ranking_id, as_of, working,
        sites, input_hash, title, issuer, prefix, addressees, copies, signer, dated, deadline)
      VALUES (?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String INPUTS =
      """
      UPDATE bulletin
      SET version = version + 1, ranking_id = ?, as_of = ?, working = ?, sites = ?, input_hash = ?
      WHERE id = ?
      """;

  private static final String LETTER =
      """
      UPDATE bulletin
      SET version = version + 1, title = ?, issuer = ?, prefix = ?, addressees = ?, copies = ?, signer = ?,
        dated = ?, deadline = ?
      WHERE id = ?
      """;

  private static final String STATE =
      "UPDATE bulletin SET version = version + 1, state = ? WHERE id = ?";

  private static final String ADDRESSED = "UPDATE bulletin SET version = version + 1 WHERE id = ?";

  private static final String ISSUE =
      """
      UPDATE bulletin
      SET version = version + 1, state = 'ISSUED', year = ?, issue_number = ?, document_number = ?,
        correction_number = ?
      WHERE id = ?
      """;

  /** The numbers that come next; whoever asks holds the unit's row. */
  private static final String NEXT =
      """
      SELECT coalesce(max(issue_number), 0) + 1,
        coalesce(max(document_number) FILTER (WHERE prefix = ?), 0) + 1,
        (SELECT coalesce(max(correction_number), 0) + 1 FROM bulletin WHERE corrects_id = ?)
      FROM bulletin
      WHERE org_unit_id = ? AND year = ?
      """;

  private static final String TAKEN =
      """
      SELECT 1
      FROM bulletin
      WHERE org_unit_id = ? AND prefix = ? AND year = ? AND document_number = ?
      """;

  private static final String LATEST_LETTER =
      """
      SELECT issuer, prefix, addressees, copies, signer
      FROM bulletin
      WHERE org_unit_id = ? AND state <> 'DISCARDED'
      ORDER BY id DESC
      LIMIT 1
      """;

  private BulletinRepository() {}

  static Optional<Bulletin> find(Connection connection, long id) throws SQLException {
    return find(connection, id, "");
  }

  /** Nobody else changes it until the end of the transaction. */
  static Optional<Bulletin> hold(Connection connection, long id) throws SQLException {
    return find(connection, id, "FOR UPDATE OF bulletin");
  }

  private static Optional<Bulletin> find(Connection connection, long id, String lock)
      throws SQLException {
    try (var statement = connection.prepareStatement(FIND + lock)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(bulletin(rows, texts(connection, id))) : Optional.empty();
    }
  }

  private static Map<Part, String> texts(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT part, text FROM bulletin_text WHERE bulletin_id = ?")) {
      statement.setLong(1, id);
      var texts = new EnumMap<Part, String>(Part.class);
      var rows = statement.executeQuery();
      while (rows.next()) {
        texts.put(Part.valueOf(rows.getString(1)), rows.getString(2));
      }
      return texts;
    }
  }

  static long insert(
      Connection connection,
      long unit,
      Period period,
      OptionalLong corrects,
      Inputs inputs,
      Letter letter)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, unit);
      statement.setString(2, period.toString());
      statement.setObject(3, boxed(corrects));
      bind(statement, 4, inputs);
      bind(statement, 9, letter);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  static void renew(Connection connection, long id, Inputs inputs) throws SQLException {
    try (var statement = connection.prepareStatement(INPUTS)) {
      bind(statement, 1, inputs);
      statement.setLong(6, id);
      statement.executeUpdate();
    }
  }

  /** Tells those who look at it that its list of recipients is another one. */
  static void addressed(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(ADDRESSED)) {
      statement.setLong(1, id);
      statement.executeUpdate();
    }
  }

  /** Parts that are not among {@code texts} say again what the figures say. */
  static void edit(Connection connection, long id, Letter letter, Map<Part, String> texts)
      throws SQLException {
    try (var update = connection.prepareStatement(LETTER);
        var forget =
            connection.prepareStatement("DELETE FROM bulletin_text WHERE bulletin_id = ?");
        var write = connection.prepareStatement("INSERT INTO bulletin_text VALUES (?, ?, ?)")) {
      bind(update, 1, letter);
      update.setLong(9, id);
      update.executeUpdate();
      forget.setLong(1, id);
      forget.executeUpdate();
      for (var text : texts.entrySet()) {
        write.setLong(1, id);
        write.setString(2, text.getKey().name());
        write.setString(3, text.getValue());
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  static void move(Connection connection, long id, State state) throws SQLException {
    try (var statement = connection.prepareStatement(STATE)) {
      statement.setString(1, state.name());
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  static void issue(Connection connection, long id, Numbering numbering) throws SQLException {
    try (var statement = connection.prepareStatement(ISSUE)) {
      statement.setInt(1, numbering.year());
      statement.setInt(2, numbering.issue());
      statement.setInt(3, numbering.document());
      statement.setObject(
          4, numbering.correction().isPresent() ? numbering.correction().getAsInt() : null);
      statement.setLong(5, id);
      statement.executeUpdate();
    }
  }

  /** The numbers that {@code bulletin} gets when it is issued; no other gets them meanwhile. */
  static Numbering next(Connection connection, Bulletin bulletin) throws SQLException {
    try (var lock =
            connection.prepareStatement("SELECT id FROM org_unit WHERE id = ? FOR NO KEY UPDATE");
        var statement = connection.prepareStatement(NEXT)) {
      lock.setLong(1, bulletin.unit());
      lock.execute();
      var year = bulletin.letter().dated().getYear();
      statement.setString(1, bulletin.letter().prefix());
      statement.setObject(2, boxed(bulletin.corrects()));
      statement.setLong(3, bulletin.unit());
      statement.setInt(4, year);
      var rows = statement.executeQuery();
      rows.next();
      return new Numbering(
          year,
          rows.getInt(1),
          rows.getInt(2),
          bulletin.isCorrection() ? OptionalInt.of(rows.getInt(3)) : OptionalInt.empty());
    }
  }

  static boolean isTaken(Connection connection, Bulletin bulletin, Numbering numbering)
      throws SQLException {
    try (var statement = connection.prepareStatement(TAKEN)) {
      statement.setLong(1, bulletin.unit());
      statement.setString(2, bulletin.letter().prefix());
      statement.setInt(3, numbering.year());
      statement.setInt(4, numbering.document());
      return statement.executeQuery().next();
    }
  }

  /** What the unit's last one had on its head and foot; its other parts are {@code given}. */
  static Letter likeTheLast(Connection connection, long unit, Letter given) throws SQLException {
    try (var statement = connection.prepareStatement(LATEST_LETTER)) {
      statement.setLong(1, unit);
      var rows = statement.executeQuery();
      return rows.next()
          ? new Letter(
              given.title(),
              rows.getString(1),
              rows.getString(2),
              strings(rows.getArray(3)),
              strings(rows.getArray(4)),
              rows.getString(5),
              given.dated(),
              given.deadline())
          : given;
    }
  }

  private static void bind(PreparedStatement statement, int from, Inputs inputs)
      throws SQLException {
    statement.setLong(from, inputs.ranking());
    statement.setObject(from + 1, utc(inputs.asOf()));
    statement.setInt(from + 2, inputs.working());
    statement.setInt(from + 3, inputs.sites());
    statement.setBytes(from + 4, HexFormat.of().parseHex(inputs.hash()));
  }

  private static void bind(PreparedStatement statement, int from, Letter letter)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setString(from, letter.title());
    statement.setString(from + 1, letter.issuer());
    statement.setString(from + 2, letter.prefix());
    statement.setArray(from + 3, connection.createArrayOf("text", letter.addressees().toArray()));
    statement.setArray(from + 4, connection.createArrayOf("text", letter.copies().toArray()));
    statement.setString(from + 5, letter.signer());
    statement.setObject(from + 6, letter.dated());
    statement.setObject(from + 7, letter.deadline());
  }

  private static Bulletin bulletin(ResultSet row, Map<Part, String> texts) throws SQLException {
    return new Bulletin(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        Period.parse(row.getString(5)).orElseThrow(),
        optionalLong(row, 6),
        State.valueOf(row.getString(7)),
        row.getInt(8),
        new Inputs(
            row.getLong(9),
            row.getObject(10, OffsetDateTime.class).toInstant(),
            row.getInt(11),
            row.getInt(12),
            HexFormat.of().formatHex(row.getBytes(13))),
        new Letter(
            row.getString(14),
            row.getString(15),
            row.getString(16),
            strings(row.getArray(17)),
            strings(row.getArray(18)),
            row.getString(19),
            row.getObject(20, LocalDate.class),
            row.getObject(21, LocalDate.class)),
        numbering(row),
        texts);
  }

  private static Optional<Numbering> numbering(ResultSet row) throws SQLException {
    var year = row.getInt(22);
    if (row.wasNull()) {
      return Optional.empty();
    }
    var correction = optionalLong(row, 25);
    return Optional.of(
        new Numbering(
            year,
            row.getInt(23),
            row.getInt(24),
            correction.isPresent()
                ? OptionalInt.of((int) correction.getAsLong())
                : OptionalInt.empty()));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
