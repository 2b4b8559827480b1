package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import zhenzhi.collector.book.page.Kept;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.book.page.Written;

/** What people wrote in books as SQL; what a log comes to is kept beside it. */
final class EntryRepository {
  private static final String ADD =
      """
      INSERT INTO book_entry (station_id, book, day, is_beside, form, words, is_withdrawn, hours_ms)
      VALUES (?, ?, ?, ?, ?, 1, false, ?)
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  private static final String KEEP =
      "UPDATE book_entry SET words = ?, is_withdrawn = ?, hours_ms = ? WHERE id = ?";

  private static final String MOVE = "UPDATE book_entry SET day = ? WHERE id = ?";

  private static final String HOLD =
      """
      SELECT id, book, day, is_beside
      FROM book_entry
      WHERE id = ? AND station_id = ?
      FOR UPDATE
      """;

  private static final String BESIDE =
      "SELECT id FROM book_entry WHERE station_id = ? AND book = ? AND day = ? AND is_beside";

  private static final String LIST =
      """
      SELECT id, book, day, is_beside
      FROM book_entry
      WHERE station_id = ? AND book = ANY (?) AND day BETWEEN ? AND ?
      ORDER BY day, id
      """;

  private static final String ADD_WORD =
      "INSERT INTO book_word (entry_id, nth, at, account_id, move) VALUES (?, ?, ?, ?, ?)";

  private static final String ADD_SAID =
      "INSERT INTO book_said (entry_id, nth, column_key, said) VALUES (?, ?, ?, ?)";

  private static final String WORDS =
      """
      SELECT book_word.entry_id, book_word.nth, at, person, move, column_key, said
      FROM book_word
      JOIN account ON account.id = account_id
      LEFT JOIN book_said ON book_said.entry_id = book_word.entry_id AND book_said.nth = book_word.nth
      WHERE book_word.entry_id = ANY (?)
      ORDER BY book_word.entry_id, book_word.nth, column_key
      """;

  private EntryRepository() {}

  /** An entry without what was written in it. */
  record Head(long id, String book, LocalDate day, boolean isBeside) {}

  /** Absent when the form, or the day it stands beside, has its entry already. */
  static Optional<Long> add(
      Connection connection,
      long station,
      String book,
      LocalDate day,
      Optional<UUID> form,
      Optional<Duration> hours)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, station);
      statement.setString(2, book);
      statement.setObject(3, day);
      statement.setBoolean(4, form.isEmpty());
      statement.setObject(5, form.orElse(null), Types.OTHER);
      hours(statement, 6, hours);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  static void keep(Connection connection, long id, Written written, Optional<Duration> hours)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setInt(1, written.words());
      statement.setBoolean(2, written.isWithdrawn());
      hours(statement, 3, hours);
      statement.setLong(4, id);
      statement.executeUpdate();
    }
  }

  static void move(Connection connection, long id, LocalDate day) throws SQLException {
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setObject(1, day);
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  private static void hours(PreparedStatement statement, int parameter, Optional<Duration> hours)
      throws SQLException {
    statement.setObject(parameter, hours.map(Duration::toMillis).orElse(null), Types.BIGINT);
  }

  /** Nobody else moves it until the transaction ends. */
  static Optional<Head> hold(Connection connection, long station, long id) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setLong(1, id);
      statement.setLong(2, station);
      return heads(statement).stream().findFirst();
    }
  }

  static Optional<Long> beside(Connection connection, long station, String book, LocalDate day)
      throws SQLException {
    try (var statement = connection.prepareStatement(BESIDE)) {
      statement.setLong(1, station);
      statement.setString(2, book);
      statement.setObject(3, day);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Those of the books, from the first day to the last, with what was written in them. */
  static List<Kept> list(
      Connection connection, long station, List<String> books, LocalDate first, LocalDate last)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, station);
      statement.setArray(2, array(connection, "text", books.stream()));
      statement.setObject(3, first);
      statement.setObject(4, last);
      var heads = heads(statement);
      var logs = logs(connection, heads.stream().map(Head::id).toList());
      return heads.stream()
          .map(head -> kept(head, logs.getOrDefault(head.id(), List.of())))
          .toList();
    }
  }

  static Kept kept(Head head, List<Said> log) {
    return new Kept(
        head.id(),
        head.book(),
        head.day(),
        head.isBeside(),
        Written.of(log.stream().map(Said::word).toList()),
        log.isEmpty() ? "" : log.getLast().person());
  }

  private static List<Head> heads(PreparedStatement statement) throws SQLException {
    var heads = new ArrayList<Head>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      heads.add(
          new Head(
              rows.getLong(1),
              rows.getString(2),
              rows.getObject(3, LocalDate.class),
              rows.getBoolean(4)));
    }
    return heads;
  }

  /** Adds a word as the log's {@code nth}, counted from 0. */
  static void say(Connection connection, long id, int nth, Word word, long account, Instant at)
      throws SQLException {
    var columns = WordColumns.of(word);
    try (var add = connection.prepareStatement(ADD_WORD);
        var said = connection.prepareStatement(ADD_SAID)) {
      add.setLong(1, id);
      add.setInt(2, nth);
      add.setObject(3, utc(at));
      add.setLong(4, account);
      add.setString(5, columns.kind().name());
      add.executeUpdate();
      for (var one : columns.said().entrySet()) {
        said.setLong(1, id);
        said.setInt(2, nth);
        said.setString(3, one.getKey());
        said.setString(4, one.getValue());
        said.addBatch();
      }
      said.executeBatch();
    }
  }

  /** The logs of entries by their numbers, in order. */
  static Map<Long, List<Said>> logs(Connection connection, List<Long> ids) throws SQLException {
    var logs = new HashMap<Long, List<Said>>();
    if (ids.isEmpty()) {
      return logs;
    }
    try (var statement = connection.prepareStatement(WORDS)) {
      statement.setArray(1, array(connection, "bigint", ids.stream()));
      var rows = statement.executeQuery();
      var more = rows.next();
      while (more) {
        var entry = rows.getLong(1);
        var nth = rows.getInt(2);
        var at = instant(rows, 3);
        var person = rows.getString(4);
        var kind = WordColumns.Kind.valueOf(rows.getString(5));
        var said = new TreeMap<String, String>();
        do {
          if (rows.getString(6) != null) {
            said.put(rows.getString(6), rows.getString(7));
          }
          more = rows.next();
        } while (more && rows.getLong(1) == entry && rows.getInt(2) == nth);
        logs.computeIfAbsent(entry, _ -> new ArrayList<>())
            .add(new Said(at, person, new WordColumns(kind, said).word()));
      }
    }
    return logs;
  }
}
