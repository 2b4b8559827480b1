package zhenzhi.collector.bulletin;

import static java.util.stream.Collectors.joining;
import static zhenzhi.collector.database.SqlColumns.millis;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.optionalMillis;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.bulletin.BulletinFigures.Change;
import zhenzhi.collector.bulletin.BulletinFigures.Excused;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.protocol.StationCode;

/**
 * What a bulletin takes from rankings that are kept, and from what was known when it was drafted.
 */
final class InputRepository {
  /** The lines of a ranking, each with the excuses of its site as they were known then. */
  private static final String LINES =
      """
      SELECT line.*, excuses
      FROM ranking_row AS line
      LEFT JOIN (
        SELECT station_id, string_agg(concat_ws(' ', cause, extract(epoch FROM lower(span)),
          extract(epoch FROM upper(span))), ',' ORDER BY cause, span) AS excuses
        FROM (
          SELECT excuse.station_id, cause, unnest(range_agg(period * tstzrange(from_at, until_at))) AS span
          FROM (
            SELECT id, as_of, tstzrange(CAST(first_day AS timestamp) AT TIME ZONE ?,
              CAST(last_day + 1 AS timestamp) AT TIME ZONE ?) AS period
            FROM ranking
            WHERE id = ?
          ) AS given
          JOIN ranking_row AS site ON site.ranking_id = given.id
          JOIN excuse ON excuse.station_id = site.station_id
            AND from_at < upper(period)
            AND until_at > lower(period)
          WHERE excused_at <= as_of AND (withdrawn_at IS NULL OR withdrawn_at > as_of)
          GROUP BY excuse.station_id, cause
        ) AS spans
        GROUP BY station_id
      ) AS excused USING (station_id)
      WHERE ranking_id = ?
      """;

  /** Everything of a ranking that decides a figure, in the order of the lists. */
  private static final String HASH =
      """
      SELECT encode(sha256(convert_to(
          coalesce(string_agg(CAST(ROW(code, position, %s) AS text), E'\\n' ORDER BY line.kind, position), '')
          || '|' || CAST(? AS text),
          'UTF8')), 'hex')
      FROM (%s) AS line
      JOIN station ON station.id = station_id
      """
          .formatted(
              Arrays.stream(Figure.values())
                  .map(figure -> figure.columns("line"))
                  .collect(joining(", ")),
              LINES);

  private static final String UNRANKED =
      """
      SELECT unranked, count(*)
      FROM ranking_row
      WHERE ranking_id = ? AND unranked IS NOT NULL
      GROUP BY unranked
      """;

  /** An excuse as it was known at a moment, within the period. */
  private static final String VALID =
      """
      excused_at <= ? AND (withdrawn_at IS NULL OR withdrawn_at > ?) AND from_at < ? AND until_at > ?
      """;

  private static final String EXCUSED =
      "SELECT cause, length_ms, sites FROM ranking_excused WHERE ranking_id = ?";

  private static final String FAULTY =
      """
      SELECT DISTINCT code
      FROM excuse
      JOIN station ON station.id = station_id
      WHERE cause = 'FAULT' AND org_path LIKE ? || '%' AND
      """
          + VALID;

  private static final String CHANGES =
      """
      SELECT name, subdistrict, was_ms, is_ms, was_place, is_place, figures
      FROM (
        SELECT station_id, was.credited_ms AS was_ms, now.credited_ms AS is_ms, was.place AS was_place,
          now.place AS is_place, array_remove(ARRAY[%s], NULL) AS figures
        FROM (%s) AS was
        FULL JOIN (%s) AS now USING (station_id)
      ) AS pair
      JOIN (
        SELECT station.id, station.code, station.name, coalesce(above.name, '直属') AS subdistrict
        FROM station
        LEFT JOIN LATERAL (
          SELECT name
          FROM org_unit
          WHERE level = 'SUBDISTRICT' AND station.org_path LIKE path || '%%'
          LIMIT 1
        ) AS above ON true
      ) AS site ON site.id = station_id
      WHERE cardinality(figures) > 0
      ORDER BY (was_ms IS DISTINCT FROM is_ms) DESC, is_place NULLS LAST, code
      """
          .formatted(
              Arrays.stream(Figure.values())
                  .map(figure ->
                      "CASE WHEN (%s) IS DISTINCT FROM (%s) THEN '%s' END"
                          .formatted(figure.columns("was"), figure.columns("now"), figure))
                  .collect(joining(", ")),
              LINES,
              LINES);

  private InputRepository() {}

  /**
   * SHA-256 of everything that decides a figure.
   *
   * @param months what is kept of its months, when there are several
   * @param census what was counted besides the ranking
   * @param zone in which the days of rankings end
   */
  static String hash(
      Connection connection, long ranking, Collection<KeptMonth> months, Share census, ZoneId zone)
      throws SQLException {
    var before = before(connection, ranking);
    var rest = new StringBuilder(said(census));
    if (before.isPresent()) {
      rest.append(rows(connection, before.getAsLong(), "", zone));
    }
    for (var month : months) {
      rest.append('|')
          .append(month.working().map(InputRepository::said).orElse(""))
          .append(rows(connection, month.ranking(), "", zone));
    }
    return rows(connection, ranking, rest.toString(), zone);
  }

  private static String said(Share share) {
    return share.part() + "|" + share.whole() + "|";
  }

  private static String rows(Connection connection, long ranking, String rest, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(HASH)) {
      statement.setString(1, rest);
      bindLines(statement, 2, ranking, zone);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  private static void bindLines(PreparedStatement statement, int from, long ranking, ZoneId zone)
      throws SQLException {
    statement.setString(from, zone.getId());
    statement.setString(from + 1, zone.getId());
    statement.setLong(from + 2, ranking);
    statement.setLong(from + 3, ranking);
  }

  /** The ranking of the period before, which this one was compared with. */
  static OptionalLong before(Connection connection, long ranking) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT before_id FROM ranking WHERE id = ?")) {
      statement.setLong(1, ranking);
      var rows = statement.executeQuery();
      return rows.next() ? optionalLong(rows, 1) : OptionalLong.empty();
    }
  }

  static Map<Unranked, Long> unranked(Connection connection, long ranking) throws SQLException {
    try (var statement = connection.prepareStatement(UNRANKED)) {
      statement.setLong(1, ranking);
      var unranked = new EnumMap<Unranked, Long>(Unranked.class);
      var rows = statement.executeQuery();
      while (rows.next()) {
        unranked.put(Unranked.valueOf(rows.getString(1)), rows.getLong(2));
      }
      return unranked;
    }
  }

  /** Excused time of the sites of {@code ranking} by cause. */
  static List<Excused> excused(Connection connection, long ranking) throws SQLException {
    try (var statement = connection.prepareStatement(EXCUSED)) {
      statement.setLong(1, ranking);
      var excused = new ArrayList<Excused>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        excused.add(
            new Excused(Excuse.Cause.valueOf(rows.getString(1)), millis(rows, 2), rows.getLong(3)));
      }
      return excused;
    }
  }

  /**
   * Sites below {@code orgPath} with a fault that was found to be one, as known at {@code asOf}.
   */
  static Set<StationCode> faulty(
      Connection connection, String orgPath, Instant since, Instant until, Instant asOf)
      throws SQLException {
    try (var statement = connection.prepareStatement(FAULTY)) {
      statement.setString(1, orgPath);
      bindValid(statement, 2, since, until, asOf);
      var faulty = new HashSet<StationCode>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        faulty.add(new StationCode(rows.getString(1)));
      }
      return faulty;
    }
  }

  /** The sites that stand otherwise in {@code is} than in {@code was}. */
  static List<Change> changes(Connection connection, long was, long is, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(CHANGES)) {
      bindLines(statement, 1, was, zone);
      bindLines(statement, 5, is, zone);
      var changes = new ArrayList<Change>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        changes.add(
            new Change(
                rows.getString(1),
                rows.getString(2),
                optionalMillis(rows, 3),
                optionalMillis(rows, 4),
                optionalLong(rows, 5),
                optionalLong(rows, 6),
                figures(rows.getArray(7))));
      }
      return changes;
    }
  }

  private static List<Figure> figures(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray()).map(Figure::valueOf).toList();
  }

  private static void bindValid(
      PreparedStatement statement, int from, Instant since, Instant until, Instant asOf)
      throws SQLException {
    statement.setObject(from, utc(asOf));
    statement.setObject(from + 1, utc(asOf));
    statement.setObject(from + 2, utc(until));
    statement.setObject(from + 3, utc(since));
  }
}
