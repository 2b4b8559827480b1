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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.protocol.StationCode;

/** Orders in lists, each with what is shown of it, as SQL. */
final class OrderLineRepository {
  private static final String COLUMNS =
      """
      SELECT wanted.id, bulletin_id, station.code, station.name, coalesce(area.name, ''), wanted.kind, wanted.period,
        wanted.place, wanted.ranked, wanted.credited_ms, wanted.target_ms, stage, sign_by, due, asked, stopped,
        overdue_from, round, is_late, is_extended, issued_at, correction.id, corrected.place, coalesce(corrected_kind.ranked, 0), (SELECT count(*)
          FROM rectification AS earlier
          WHERE earlier.station_id = wanted.station_id AND earlier.last_day < wanted.last_day
            AND earlier.stage <> 'WITHDRAWN')
      """;

  private static final String FROM =
      """
      FROM rectification AS wanted
      JOIN station ON station.id = wanted.station_id
      """;

  private static final String SCOPE =
      """
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  /** What came later puts an order's bulletin right, and may have moved the site. */
  private static final String CORRECTED_AND_AREA =
      """
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      LEFT JOIN LATERAL (
        SELECT later.id, later.ranking_id
        FROM bulletin AS mine
        JOIN bulletin AS later ON later.corrects_id = coalesce(mine.corrects_id, mine.id)
          AND later.state = 'ISSUED' AND later.id > mine.id
        WHERE mine.id = wanted.bulletin_id
        ORDER BY later.id DESC
        LIMIT 1) AS correction ON true
      LEFT JOIN ranking_row AS corrected ON corrected.ranking_id = correction.ranking_id
        AND corrected.station_id = wanted.station_id
      LEFT JOIN ranking_kind AS corrected_kind ON corrected_kind.ranking_id = corrected.ranking_id
        AND corrected_kind.kind = corrected.kind
      """;

  private static final String LINES = COLUMNS + FROM + CORRECTED_AND_AREA + SCOPE;

  private static final String WANTED =
      """
        AND CASE ?
          WHEN 'GOING' THEN stage IN ('ISSUED', 'RECEIVED', 'SUBMITTED', 'RETURNED', 'APPROVED')
          WHEN 'OVERDUE' THEN overdue_from <= ?
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
      LINES
          + WANTED
          + """
          ORDER BY (CASE WHEN stage NOT IN ('CLEARED', 'WITHDRAWN') THEN due END) NULLS LAST,
            moved_at DESC, wanted.id DESC
          OFFSET ? LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + FROM + SCOPE + WANTED;

  private static final String ONE = LINES + "AND wanted.id = ?";

  /** Of the same site, the last few, those withdrawn left out. */
  private static final String EARLIER =
      LINES
          + """
            AND stage <> 'WITHDRAWN'
            AND (wanted.station_id, last_day) IN (
              SELECT earlier.station_id, earlier.last_day
              FROM rectification AS mine
              JOIN rectification AS earlier ON earlier.station_id = mine.station_id
                AND earlier.last_day < mine.last_day
              WHERE mine.id = ?)
          ORDER BY last_day DESC, wanted.id DESC
          LIMIT 6
          """;

  private static final String COUNTS =
      "SELECT stage, is_late OR coalesce(overdue_from <= ?, false), is_extended, count(*)\n"
          + FROM
          + SCOPE
          + """
          AND issued_at >= ? AND issued_at < ?
          GROUP BY 1, 2, 3
          """;

  private static final String SPAN = LINES + "AND issued_at >= ? AND issued_at < ?";

  private OrderLineRepository() {}

  static Optional<OrderLine> find(Connection connection, Scope scope, long id) throws SQLException {
    return some(connection, ONE, scope, id).stream().findFirst();
  }

  static List<OrderLine> earlier(Connection connection, Scope scope, long id) throws SQLException {
    return some(connection, EARLIER, scope, id);
  }

  private static List<OrderLine> some(Connection connection, String sql, Scope scope, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      scope(statement, 1, scope);
      statement.setLong(4, id);
      return lines(statement);
    }
  }

  /** How many of those that were issued from {@code since} to before {@code until} come to what. */
  static Map<Outcome, Long> counts(
      Connection connection, Scope scope, Instant since, Instant until, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(COUNTS)) {
      statement.setObject(1, today);
      scope(statement, 2, scope);
      statement.setObject(5, utc(since));
      statement.setObject(6, utc(until));
      var counts = new EnumMap<Outcome, Long>(Outcome.class);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var outcome =
            OrderLine.outcome(
                Stage.valueOf(rows.getString(1)), rows.getBoolean(2), rows.getBoolean(3));
        counts.merge(outcome, rows.getLong(4), Long::sum);
      }
      return counts;
    }
  }

  /** Those that were issued from {@code since} to before {@code until}. */
  static List<OrderLine> issued(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(SPAN)) {
      scope(statement, 1, scope);
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
    scope(statement, 1, scope);
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

  private static void scope(PreparedStatement statement, int from, Scope scope)
      throws SQLException {
    statement.setString(from, scope.orgPath());
    statement.setString(from + 1, scope.onlyCode());
    statement.setString(from + 2, scope.onlyCode());
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
        Optional.ofNullable(row.getObject(17, LocalDate.class)),
        row.getInt(18),
        row.getBoolean(19),
        row.getBoolean(20),
        instant(row, 21),
        correction(row),
        row.getLong(25));
  }

  private static Optional<OrderLine.Correction> correction(ResultSet row) throws SQLException {
    var bulletin = optionalLong(row, 22);
    return bulletin.isPresent()
        ? Optional.of(
            new OrderLine.Correction(bulletin.getAsLong(), optionalLong(row, 23), row.getLong(24)))
        : Optional.empty();
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
