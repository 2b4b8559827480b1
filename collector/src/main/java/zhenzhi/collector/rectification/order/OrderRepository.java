package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Reminder;
import zhenzhi.collector.rectification.Terms;

/**
 * Moves of orders as SQL; what a log comes to is kept beside it, so that lists need not read logs.
 */
final class OrderRepository {
  private static final String ISSUE =
      """
      INSERT INTO rectification (bulletin_id, station_id, org_path, period, first_day, last_day, kind, place,
        ranked, credited_ms, target_ms, issued_at, entries, moved_at, stage, sign_by, due, asked, stopped,
        round, is_late, is_extended, overdue_from, reminded, remind_on)
      SELECT ?, id, org_path, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
      FROM station
      WHERE code = ?
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  private static final String KEEP =
      """
      UPDATE rectification
      SET entries = ?, moved_at = ?, stage = ?, sign_by = ?, due = ?, asked = ?, stopped = ?, round = ?,
        is_late = ?, is_extended = ?, overdue_from = ?, reminded = ?, remind_on = ?
      WHERE id = ?
      """;

  private static final int STATE = 13;

  private OrderRepository() {}

  /** Answers its number; none when the site has one for the period. */
  static OptionalLong issue(
      Connection connection,
      Bulletin bulletin,
      OfKind table,
      Line line,
      Rectification order,
      Terms terms)
      throws SQLException {
    try (var statement = connection.prepareStatement(ISSUE)) {
      statement.setLong(1, bulletin.id());
      statement.setString(2, bulletin.period().toString());
      statement.setObject(3, bulletin.period().first());
      statement.setObject(4, bulletin.period().last());
      statement.setString(5, table.kind().name());
      statement.setObject(6, boxed(line.place()), Types.BIGINT);
      statement.setLong(7, table.ranked());
      statement.setObject(
          8, line.hours().map(hours -> hours.credited().toMillis()).orElse(null), Types.BIGINT);
      statement.setLong(9, line.target().toMillis());
      statement.setObject(10, utc(order.at()));
      bind(statement, 11, order, terms);
      statement.setString(11 + STATE, line.code().value());
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  static void keep(Connection connection, long id, Rectification order, Terms terms)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      bind(statement, 1, order, terms);
      statement.setLong(STATE + 1, id);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, int from, Rectification order, Terms terms)
      throws SQLException {
    statement.setInt(from, order.entries());
    statement.setObject(from + 1, utc(order.at()));
    statement.setString(from + 2, order.stage().name());
    statement.setObject(from + 3, order.signBy());
    statement.setObject(from + 4, order.due());
    statement.setObject(from + 5, order.asked().orElse(null), Types.DATE);
    statement.setObject(from + 6, order.stopped().orElse(null), Types.DATE);
    statement.setInt(from + 7, order.round());
    statement.setBoolean(from + 8, order.isLate());
    statement.setBoolean(from + 9, order.isExtended());
    statement.setObject(from + 10, order.overdueFrom().orElse(null), Types.DATE);
    statement.setString(from + 11, order.reminded().map(Enum::name).orElse(null));
    statement.setObject(from + 12, Reminder.next(order, terms).orElse(null), Types.DATE);
  }

  /** Nobody else moves it until the end of the transaction; answers whether there is one. */
  static boolean hold(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM rectification WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, id);
      return statement.executeQuery().next();
    }
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
