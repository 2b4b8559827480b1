package zhenzhi.collector.privacy;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Rows;

/** Who is named in books, as SQL. */
final class NameRepository {
  private static final String BY_DAY = "e.day < ?";

  private static final String BY_WITHDRAWAL =
      """
      e.is_withdrawn AND EXISTS (
        SELECT FROM book_word w WHERE w.entry_id = e.id AND w.nth = e.words - 1 AND w.at < ?)
      """;

  private NameRepository() {}

  /**
   * Takes the names out of a book.
   *
   * @param day before which a day is over
   * @param before when a row of a register must have been withdrawn
   * @return how many cells there were
   */
  static int fade(Connection connection, Book book, LocalDate day, Instant before)
      throws SQLException {
    var faded = 0;
    var isRegister = book.rows() == Rows.LIST;
    for (var column : book.personal()) {
      try (var statement = connection.prepareStatement(sql(column, isRegister))) {
        statement.setString(1, book.key());
        statement.setString(2, column.key());
        statement.setObject(3, isRegister ? utc(before) : day);
        faded += statement.executeUpdate();
      }
    }
    return faded;
  }

  /** In a book with days, what is older than a day; in a register, what was withdrawn before. */
  private static String sql(BookColumn column, boolean isRegister) {
    return """
    UPDATE book_said
    SET said = %1$s
    FROM book_entry e
    WHERE e.id = book_said.entry_id AND e.book = ? AND book_said.column_key = ?
      AND said <> '' AND said <> %1$s AND %2$s
    """
        .formatted(left(column), isRegister ? BY_WITHDRAWAL : BY_DAY);
  }

  /**
   * What stays in the place of a name, as an expression: that there was one; of several how many
   * they were, which is what the book is kept for.
   */
  private static String left(BookColumn column) {
    return switch (column.type()) {
      case ColumnType.Name _, ColumnType.Words _ -> "'已注销'";
      case ColumnType.People _ ->
          "CASE WHEN said ~ '^[0-9]+$' THEN said"
              + " ELSE CAST(cardinality(string_to_array(said, '、')) AS text) END";
      case ColumnType.Phone _,
          ColumnType.Choice _,
          ColumnType.Day _,
          ColumnType.Times _,
          ColumnType.Hours _,
          ColumnType.Count _ ->
          "''";
    };
  }
}
