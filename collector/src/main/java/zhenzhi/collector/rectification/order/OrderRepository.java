package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.millis;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.optionalMillis;
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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Orders as SQL; what a log comes to is kept beside it, so that lists need not read logs. */
final class OrderRepository {
  private static final String ISSUE =
      """
      INSERT INTO rectification (bulletin_id, station_id, org_path, period, first_day, last_day, kind, place,
        ranked, credited_ms, target_ms, issued_at, entries, moved_at, stage, sign_by, due, asked, submitted,
        round, is_late, is_extended)
      SELECT ?, id, org_path, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
      FROM station
      WHERE code = ?
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  private static final String KEEP =
      """
      UPDATE rectification
      SET entries = ?, moved_at = ?, stage = ?, sign_by = ?, due = ?, asked = ?, submitted = ?, round = ?,
        is_late = ?, is_extended = ?
      WHERE id = ?
      """;

  private static final int STATE = 10;

  private static final String COLUMNS =
      """
      SELECT wanted.id, bulletin_id, station.code, station.name, coalesce(area.name, ''), wanted.kind, period,
        place, ranked, credited_ms, target_ms, stage, sign_by, due, asked, submitted, round, is_late, is_extended,
        issued_at, (SELECT count(*)
          FROM rectification AS earlier
          WHERE earlier.station_id = wanted.station_id AND earlier.last_day < wanted.last_day
            AND earlier.stage <> 'WITHDRAWN')
      """;

  private static final String FROM =
      """
      FROM rectification AS wanted
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  private static final String WANTED =
      """
        AND CASE ?
          WHEN 'GOING' THEN stage IN ('ISSUED', 'RECEIVED', 'SUBMITTED', 'RETURNED', 'APPROVED')
          WHEN 'OVERDUE' THEN stage IN ('ISSUED', 'RECEIVED', 'SUBMITTED', 'RETURNED', 'APPROVED')
            AND coalesce(submitted, ?) > due
          WHEN 'DECIDE' THEN stage = 'SUBMITTED'
            OR asked IS NOT NULL AND stage NOT IN ('CLEARED', 'WITHDRAWN')
          WHEN 'REVIEW' THEN stage = 'DONE'
          ELSE stage IN ('CLEARED', 'WITHDRAWN') END
        AND (CAST(? AS bigint) IS NULL OR bulletin_id = ?)
        AND (CAST(? AS bigint) IS NULL OR station.org_path LIKE '%/' || CAST(? AS text) || '/%')
        AND (? = '' OR strpos(station.name, ?) > 0 OR station.code = ?)
      """;

  /** What is due first stands first; what has ended, by when it did. */
  private static final String LIST =
      COLUMNS
          + FROM
          + WANTED
          + """
          ORDER BY (CASE WHEN stage NOT IN ('CLEARED', 'WITHDRAWN') THEN due END) NULLS LAST,
            moved_at DESC, wanted.id DESC
          OFFSET ? LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + FROM + WANTED;

  private static final String ONE = COLUMNS + FROM + "AND wanted.id = ?";

  /** Of the same site, those withdrawn left out. */
  private static final String EARLIER =
      COLUMNS
          + FROM
          + """
            AND stage <> 'WITHDRAWN'
            AND (station_id, last_day) IN (
              SELECT earlier.station_id, earlier.last_day
              FROM rectification AS mine
              JOIN rectification AS earlier ON earlier.station_id = mine.station_id
                AND earlier.last_day < mine.last_day
              WHERE mine.id = ?)
          ORDER BY last_day DESC, wanted.id DESC
          """;

  private static final String SPAN = COLUMNS + FROM + "AND issued_at >= ? AND issued_at < ?";

  private OrderRepository() {}

  /** Answers its number; none when the site has one for the period. */
  static OptionalLong issue(
      Connection connection, Bulletin bulletin, OfKind table, Line line, Rectification order)
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
      bind(statement, 11, order);
      statement.setString(11 + STATE, line.code().value());
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  static void keep(Connection connection, long id, Rectification order) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      bind(statement, 1, order);
      statement.setLong(STATE + 1, id);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, int from, Rectification order)
      throws SQLException {
    statement.setInt(from, order.entries());
    statement.setObject(from + 1, utc(order.at()));
    statement.setString(from + 2, order.stage().name());
    statement.setObject(from + 3, order.signBy());
    statement.setObject(from + 4, order.due());
    statement.setObject(from + 5, order.asked().orElse(null), Types.DATE);
    statement.setObject(from + 6, order.submitted().orElse(null), Types.DATE);
    statement.setInt(from + 7, order.round());
    statement.setBoolean(from + 8, order.isLate());
    statement.setBoolean(from + 9, order.isExtended());
  }

  /** Nobody else moves it until the end of the transaction; answers whether there is one. */
  static boolean hold(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM rectification WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, id);
      return statement.executeQuery().next();
    }
  }

  static Optional<OrderLine> find(Connection connection, Scope scope, long id) throws SQLException {
    return some(connection, ONE, scope, id).stream().findFirst();
  }

  static List<OrderLine> earlier(Connection connection, Scope scope, long id) throws SQLException {
    return some(connection, EARLIER, scope, id);
  }

  private static List<OrderLine> some(Connection connection, String sql, Scope scope, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      scope(statement, scope);
      statement.setLong(4, id);
      return lines(statement);
    }
  }

  /** Those that were issued from {@code since} to before {@code until}. */
  static List<OrderLine> issued(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(SPAN)) {
      scope(statement, scope);
      statement.setObject(4, utc(since));
      statement.setObject(5, utc(until));
      return lines(statement);
    }
  }

  static Orders list(Connection connection, Scope scope, OrderFilter filter, LocalDate today)
      throws SQLException {
    try (var list = connection.prepareStatement(LIST);
        var count = connection.prepareStatement(COUNT)) {
      var next = wanted(list, scope, filter, today);
      list.setLong(next, filter.offset());
      list.setInt(next + 1, filter.limit());
      var _ = wanted(count, scope, filter, today);
      var row = count.executeQuery();
      row.next();
      return new Orders(lines(list), row.getLong(1));
    }
  }

  /** Answers the number of the next parameter. */
  private static int wanted(
      PreparedStatement statement, Scope scope, OrderFilter filter, LocalDate today)
      throws SQLException {
    scope(statement, scope);
    statement.setString(4, filter.part().name());
    statement.setObject(5, today);
    statement.setObject(6, boxed(filter.bulletin()), Types.BIGINT);
    statement.setObject(7, boxed(filter.bulletin()), Types.BIGINT);
    statement.setObject(8, boxed(filter.subdistrict()), Types.BIGINT);
    statement.setObject(9, boxed(filter.subdistrict()), Types.BIGINT);
    for (var parameter = 10; parameter <= 12; parameter++) {
      statement.setString(parameter, filter.text());
    }
    return 13;
  }

  private static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
  }

  private static List<OrderLine> lines(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var lines = new ArrayList<OrderLine>();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    return new OrderLine(
        row.getLong(1),
        row.getLong(2),
        new StationCode(row.getString(3)),
        row.getString(4),
        row.getString(5),
        StationKind.valueOf(row.getString(6)),
        Period.parse(row.getString(7)).orElseThrow(),
        optionalLong(row, 8),
        row.getLong(9),
        optionalMillis(row, 10),
        millis(row, 11),
        Stage.valueOf(row.getString(12)),
        row.getObject(13, LocalDate.class),
        row.getObject(14, LocalDate.class),
        Optional.ofNullable(row.getObject(15, LocalDate.class)),
        Optional.ofNullable(row.getObject(16, LocalDate.class)),
        row.getInt(17),
        row.getBoolean(18),
        row.getBoolean(19),
        instant(row, 20),
        row.getLong(21));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
