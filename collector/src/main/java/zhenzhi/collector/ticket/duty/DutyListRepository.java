package zhenzhi.collector.ticket.duty;

import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.Scope;

/** Turns of duty and leaves as SQL; the days of a week are bits, Monday the lowest. */
final class DutyListRepository {
  private static final String TURNS =
      """
      SELECT repair_turn.id, repair_turn.unit, area.path, post, account_id, weekdays, from_day, until_day,
        area.name, person, phone
      FROM repair_turn
      JOIN org_unit AS area ON area.id = org_unit_id
      JOIN account ON account.id = account_id
      """;

  private static final String LIST_TURNS =
      TURNS
          + """
          WHERE (area.path LIKE ? || '%' OR ? LIKE area.path || '%')
            AND (until_day IS NULL OR until_day >= ?)
          ORDER BY repair_turn.unit, area.path, post, from_day, repair_turn.id
          """;

  /** Closed accounts repair nothing. */
  private static final String TODAY =
      TURNS
          + "WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) AND disabled_at IS NULL";

  /** Nobody stands in whose account is closed. */
  private static final String LEAVES =
      """
      SELECT repair_leave.id, account_id, from_day, until_day, other.id, account.person,
        coalesce(other.person, ''), reason, hands_over, account.org_path
      FROM repair_leave
      JOIN account ON account.id = account_id
      LEFT JOIN account AS other ON other.id = stand_in_id AND other.disabled_at IS NULL
      WHERE (account.org_path LIKE ? || '%' OR ? LIKE account.org_path || '%') AND until_day >= ?
      ORDER BY from_day, repair_leave.id
      """;

  /** Whoever sees one site only is sent nowhere. */
  private static final String PEOPLE =
      """
      SELECT id, person, role, org_path
      FROM account
      WHERE role <> 'KEEPER' AND disabled_at IS NULL
        AND (org_path LIKE ? || '%' OR ? LIKE org_path || '%')
      """;

  private static final String ADD =
      """
      INSERT INTO repair_turn (unit, org_unit_id, post, account_id, weekdays, from_day, until_day, phone, entered_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String END =
      """
      UPDATE repair_turn
      SET until_day = greatest(CAST(? AS date) - 1, from_day - 1)
      FROM org_unit AS area
      WHERE repair_turn.id = ? AND area.id = org_unit_id AND area.path LIKE ? || '%'
        AND (until_day IS NULL OR until_day >= ?)
      """;

  private static final String ADD_LEAVE =
      """
      INSERT INTO repair_leave (account_id, from_day, until_day, stand_in_id, reason, entered_by, hands_over)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String END_LEAVE =
      """
      UPDATE repair_leave
      SET until_day = greatest(CAST(? AS date) - 1, from_day - 1)
      FROM account
      WHERE repair_leave.id = ? AND account.id = account_id
        AND account.org_path LIKE ? || '%' AND until_day >= ?
      """;

  private DutyListRepository() {}

  static List<TurnLine> turns(Connection connection, Scope scope, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST_TURNS)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      statement.setObject(3, today);
      var lines = new ArrayList<TurnLine>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(
            new TurnLine(
                rows.getLong(1),
                turn(rows),
                rows.getString(9),
                rows.getString(10),
                rows.getString(11)));
      }
      return lines;
    }
  }

  static List<LeaveLine> leaves(Connection connection, Scope scope, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(LEAVES)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      statement.setObject(3, today);
      var lines = new ArrayList<LeaveLine>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var isWithin = scope.reaches(rows.getString(10));
        lines.add(
            new LeaveLine(
                rows.getLong(1),
                leave(rows),
                rows.getString(6),
                rows.getString(7),
                isWithin ? rows.getString(8) : "",
                isWithin));
      }
      return lines;
    }
  }

  static Roster roster(Connection connection, LocalDate day) throws SQLException {
    try (var statement = connection.prepareStatement(TODAY)) {
      statement.setObject(1, day);
      statement.setObject(2, day);
      var turns = new ArrayList<Turn>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        turns.add(turn(rows));
      }
      var leaves = leaves(connection, Scope.ALL, day).stream().map(LeaveLine::leave).toList();
      return Roster.of(turns, leaves);
    }
  }

  /** By the accounts' numbers. */
  static Map<Long, Person> people(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      var people = new HashMap<Long, Person>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        people.put(
            rows.getLong(1),
            new Person(rows.getString(2), Role.valueOf(rows.getString(3)), rows.getString(4)));
      }
      return people;
    }
  }

  static void add(Connection connection, long area, Turn turn, String phone, long account)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, turn.unit().name());
      statement.setLong(2, area);
      statement.setString(3, turn.post().name());
      statement.setLong(4, turn.account());
      statement.setInt(5, bits(turn.days()));
      statement.setObject(6, turn.from());
      statement.setObject(7, turn.until().orElse(null), Types.DATE);
      statement.setString(8, phone);
      statement.setLong(9, account);
      statement.executeUpdate();
    }
  }

  static int end(Connection connection, Scope scope, long turn, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      statement.setObject(1, today);
      statement.setLong(2, turn);
      statement.setString(3, scope.orgPath());
      statement.setObject(4, today);
      return statement.executeUpdate();
    }
  }

  static void add(Connection connection, Leave leave, String reason, long account)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_LEAVE)) {
      statement.setLong(1, leave.account());
      statement.setObject(2, leave.from());
      statement.setObject(3, leave.until());
      statement.setObject(4, leave.standIn().orElse(null), Types.BIGINT);
      statement.setString(5, reason);
      statement.setLong(6, account);
      statement.setBoolean(7, leave.handsOver());
      statement.executeUpdate();
    }
  }

  static int endLeave(Connection connection, Scope scope, long leave, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(END_LEAVE)) {
      statement.setObject(1, today);
      statement.setLong(2, leave);
      statement.setString(3, scope.orgPath());
      statement.setObject(4, today);
      return statement.executeUpdate();
    }
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        Treater.valueOf(row.getString(2)),
        row.getString(3),
        Post.valueOf(row.getString(4)),
        row.getLong(5),
        days(row.getInt(6)),
        row.getObject(7, LocalDate.class),
        Optional.ofNullable(row.getObject(8, LocalDate.class)));
  }

  private static Leave leave(ResultSet row) throws SQLException {
    var standIn = optionalLong(row, 5);
    return new Leave(
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        standIn.isPresent() ? Optional.of(standIn.getAsLong()) : Optional.empty(),
        row.getBoolean(9));
  }

  private static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  private static Set<DayOfWeek> days(int bits) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if ((bits & (1 << (day.getValue() - 1))) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
