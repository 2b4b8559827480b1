package zhenzhi.collector.flag;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Flags as SQL, within what somebody may see. */
final class FlagRepository {
  private static final String LIST =
      """
      SELECT flag.id, flag.station_id, code, station.name, coalesce(unit.name, ''), month, state, raised_at,
        rule, from_at, until_at, amount, subject, count(*) OVER ()
      FROM flag
      JOIN station ON station.id = flag.station_id
      LEFT JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT'
        AND station.org_path LIKE unit.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND (CAST(? AS bigint) IS NULL OR flag.id = ?)
        AND (CAST(? AS text) IS NULL OR rule = ?)
        AND (CAST(? AS bigint) IS NULL OR station.org_path LIKE '%/' || CAST(? AS text) || '/%')
        AND state = ANY (?)
      ORDER BY month DESC, raised_at DESC, flag.id DESC
      OFFSET ? LIMIT ?
      """;

  private static final String EVENTS =
      """
      SELECT kind, at, coalesce(person, ''), choice, words
      FROM flag_event
      LEFT JOIN account ON account.id = flag_event.account_id
      WHERE flag_id = ?
      ORDER BY flag_event.id
      """;

  private static final String ADD =
      """
      INSERT INTO flag_event (flag_id, kind, at, account_id, choice, words)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String SET_STATE =
      """
      UPDATE flag
      SET state = ?
      WHERE id = ? AND state = ANY (?)
        AND (CAST(? AS text) IS NULL OR
          cardinality(until_at) || '.' || CAST(floor(extract(epoch FROM until_at[cardinality(until_at)])) AS bigint) = ?)
      """;

  private static final String RIVAL =
      """
      SELECT EXISTS (
        SELECT FROM flag AS other
        JOIN flag ON flag.station_id = other.station_id AND flag.rule = other.rule AND flag.month = other.month
        WHERE flag.id = ? AND other.id <> flag.id AND other.state IN ('OPEN', 'ANSWERED'))
      """;

  private static final String RECORDS =
      """
      SELECT rule, count(*),
        count(*) FILTER (WHERE EXISTS (
          SELECT FROM flag_event WHERE flag_id = flag.id AND kind = 'ANSWERED')),
        count(*) FILTER (WHERE state = 'STRUCK'), count(*) FILTER (WHERE state = 'KEPT')
      FROM flag
      JOIN station ON station.id = flag.station_id
      WHERE org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?) AND state <> 'LAPSED'
      GROUP BY rule
      """;

  private FlagRepository() {}

  /** A flag, and the number of its site. */
  record Found(Flag flag, long station) {}

  static Flags list(Connection connection, Scope scope, FlagFilter filter) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      bind(statement, scope, OptionalLong.empty(), filter);
      var lines = new ArrayList<Flag>();
      var total = 0L;
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(found(rows, List.of()).flag());
        total = rows.getLong(14);
      }
      return new Flags(lines, total);
    }
  }

  static Optional<Found> find(Connection connection, Scope scope, long id) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      bind(
          statement,
          scope,
          OptionalLong.of(id),
          new FlagFilter(Optional.empty(), OptionalLong.empty(), Optional.empty(), true, 0, 1));
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(found(rows, events(connection, id))) : Optional.empty();
    }
  }

  private static void bind(
      PreparedStatement statement, Scope scope, OptionalLong id, FlagFilter filter)
      throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
    for (var twice = 0; twice < 2; twice++) {
      statement.setObject(4 + twice, id.isPresent() ? id.getAsLong() : null, Types.BIGINT);
      statement.setString(6 + twice, filter.rule().map(Enum::name).orElse(null));
      statement.setObject(
          8 + twice, filter.unit().isPresent() ? filter.unit().getAsLong() : null, Types.BIGINT);
    }
    statement.setArray(10, names(statement.getConnection(), states(filter)));
    statement.setLong(11, filter.offset());
    statement.setInt(12, filter.limit());
  }

  private static List<FlagState> states(FlagFilter filter) {
    if (filter.state().isPresent()) {
      return List.of(filter.state().get());
    }
    return filter.isAll()
        ? List.of(FlagState.values())
        : List.of(FlagState.OPEN, FlagState.ANSWERED);
  }

  private static Array names(Connection connection, List<FlagState> states) throws SQLException {
    return connection.createArrayOf("text", states.stream().map(Enum::name).toArray());
  }

  private static Found found(ResultSet row, List<FlagEvent> events) throws SQLException {
    return new Found(
        new Flag(
            row.getLong(1),
            new StationCode(row.getString(3)),
            row.getString(4),
            row.getString(5),
            YearMonth.from(row.getObject(6, LocalDate.class)),
            FlagColumns.finding(row, 9),
            FlagState.valueOf(row.getString(7)),
            instant(row, 8),
            events),
        row.getLong(2));
  }

  private static List<FlagEvent> events(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(EVENTS)) {
      statement.setLong(1, id);
      var events = new ArrayList<FlagEvent>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        events.add(
            new FlagEvent(
                FlagEvent.Kind.valueOf(rows.getString(1)),
                instant(rows, 2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)));
      }
      return events;
    }
  }

  /**
   * Moves a flag on; answers false when it is in none of the states before any more.
   *
   * @param mark of the evidence that was seen; absent where it does not matter
   */
  static boolean move(
      Connection connection,
      long id,
      List<FlagState> before,
      FlagState after,
      Optional<String> mark)
      throws SQLException {
    try (var statement = connection.prepareStatement(SET_STATE)) {
      statement.setString(1, after.name());
      statement.setLong(2, id);
      statement.setArray(3, names(connection, before));
      statement.setString(4, mark.orElse(null));
      statement.setString(5, mark.orElse(null));
      return statement.executeUpdate() > 0;
    }
  }

  static void add(
      Connection connection,
      long id,
      FlagEvent.Kind kind,
      String choice,
      String words,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, id);
      statement.setString(2, kind.name());
      statement.setObject(3, utc(now));
      statement.setLong(4, account);
      statement.setString(5, choice);
      statement.setString(6, words);
      statement.executeUpdate();
    }
  }

  /** Whether the same question is open once more, about days that came later. */
  static boolean hasRival(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(RIVAL)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getBoolean(1);
    }
  }

  static List<RuleRecord> records(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(RECORDS)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.onlyCode());
      statement.setString(3, scope.onlyCode());
      var records = new ArrayList<RuleRecord>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        records.add(
            new RuleRecord(
                Rule.valueOf(rows.getString(1)),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5)));
      }
      return records;
    }
  }
}
