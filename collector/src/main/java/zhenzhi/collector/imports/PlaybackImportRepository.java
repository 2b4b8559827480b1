package zhenzhi.collector.imports;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.imports.KnownPlayback.Imported;
import zhenzhi.collector.imports.KnownPlayback.Site;
import zhenzhi.collector.imports.PlaybackPlan.Fresh;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.PlaybackRow;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/** Imported playback. */
final class PlaybackImportRepository {
  private static final String SITES =
      "SELECT code, id, retired_at FROM station WHERE code = ANY (?) AND org_path LIKE ? || '%'";

  /** No stretch is longer than a day, so that the index on its beginning finds all. */
  private static final String IMPORTED =
      """
      SELECT given.line, known.started_at, known.ended_at, title, category, import_id
      FROM unnest(?, ?, ?, ?) AS given (line, station_id, since, until)
      JOIN imported_playback AS known ON known.station_id = given.station_id
        AND known.started_at > given.since - INTERVAL '1 day'
        AND known.started_at < given.until
        AND known.ended_at > given.since
      """;

  /** The bounds once more as plain values: a planner can only leave out chunks by these. */
  private static final String REPORTED =
      """
      SELECT given.line, known.started_at, known.ended_at
      FROM unnest(?, ?, ?, ?) AS given (line, station_id, since, until)
      JOIN playback AS known ON known.station_id = given.station_id
        AND known.started_at > given.since - INTERVAL '1 day'
        AND known.started_at < given.until
        AND known.ended_at > given.since
      WHERE known.started_at > ? AND known.started_at < ?
      """;

  private static final String ADD =
      """
      INSERT INTO imported_playback (station_id, started_at, ended_at, title, category, import_id)
      SELECT station_id, started_at, ended_at, title, category, ?
      FROM unnest(?, ?, ?, ?, ?) AS given (station_id, started_at, ended_at, title, category)
      ORDER BY station_id, started_at, ended_at, title
      ON CONFLICT DO NOTHING
      """;

  private static final String OF =
      "SELECT station_id, started_at, ended_at FROM imported_playback WHERE import_id = ?";

  private static final String REMOVE = "DELETE FROM imported_playback WHERE import_id = ?";

  private PlaybackImportRepository() {}

  static KnownPlayback known(Connection connection, String scope, List<Entry<PlaybackRow>> entries)
      throws SQLException {
    var sites = sites(connection, scope, entries);
    var given =
        entries.stream()
            .filter(entry -> entry.row().filter(row -> sites.containsKey(row.code())).isPresent())
            .toList();
    return given.isEmpty()
        ? new KnownPlayback(sites, Map.of(), Map.of())
        : new KnownPlayback(
            sites, imported(connection, sites, given), reported(connection, sites, given));
  }

  private static Map<StationCode, Site> sites(
      Connection connection, String scope, List<Entry<PlaybackRow>> entries) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setArray(
          1,
          array(
              connection,
              "text",
              entries.stream()
                  .flatMap(entry -> entry.row().stream())
                  .map(row -> row.code().value())
                  .distinct()));
      statement.setString(2, scope);
      var sites = new HashMap<StationCode, Site>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var retired = Optional.ofNullable(rows.getObject(3, OffsetDateTime.class));
        sites.put(
            new StationCode(rows.getString(1)),
            new Site(rows.getLong(2), retired.map(OffsetDateTime::toInstant)));
      }
      return sites;
    }
  }

  private static Map<Integer, List<Imported>> imported(
      Connection connection, Map<StationCode, Site> sites, List<Entry<PlaybackRow>> given)
      throws SQLException {
    try (var statement = connection.prepareStatement(IMPORTED)) {
      bind(statement, sites, given);
      var imported = new HashMap<Integer, List<Imported>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        imported
            .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
            .add(
                new Imported(
                    span(rows, 2),
                    rows.getString(4),
                    Category.valueOf(rows.getString(5)),
                    rows.getLong(6)));
      }
      return imported;
    }
  }

  private static Map<Integer, List<Span>> reported(
      Connection connection, Map<StationCode, Site> sites, List<Entry<PlaybackRow>> given)
      throws SQLException {
    try (var statement = connection.prepareStatement(REPORTED)) {
      bind(statement, sites, given);
      statement.setObject(
          5, utc(spans(given).map(Span::start).min(Instant::compareTo).orElseThrow()).minusDays(1));
      statement.setObject(
          6, utc(spans(given).map(Span::end).max(Instant::compareTo).orElseThrow()));
      var reported = new HashMap<Integer, List<Span>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        reported.computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>()).add(span(rows, 2));
      }
      return reported;
    }
  }

  private static void bind(
      PreparedStatement statement, Map<StationCode, Site> sites, List<Entry<PlaybackRow>> given)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "integer", given.stream().map(Entry::line)));
    statement.setArray(
        2,
        array(
            connection,
            "bigint",
            given.stream()
                .flatMap(entry -> entry.row().stream())
                .flatMap(row -> Stream.ofNullable(sites.get(row.code())))
                .map(Site::id)));
    statement.setArray(3, moments(connection, spans(given).map(Span::start)));
    statement.setArray(4, moments(connection, spans(given).map(Span::end)));
  }

  /** Answers how many of them were new. */
  static int add(Connection connection, long importId, List<Fresh> fresh) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, importId);
      statement.setArray(2, array(connection, "bigint", fresh.stream().map(Fresh::station)));
      statement.setArray(3, moments(connection, fresh.stream().map(it -> it.row().span().start())));
      statement.setArray(4, moments(connection, fresh.stream().map(it -> it.row().span().end())));
      statement.setArray(5, array(connection, "text", fresh.stream().map(it -> it.row().title())));
      statement.setArray(
          6, array(connection, "text", fresh.stream().map(it -> it.row().category().name())));
      return statement.executeUpdate();
    }
  }

  /** When an import says that something was played, by station. */
  static Map<Long, List<Span>> spans(Connection connection, long importId) throws SQLException {
    try (var statement = connection.prepareStatement(OF)) {
      statement.setLong(1, importId);
      var spans = new HashMap<Long, List<Span>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        spans.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(span(rows, 2));
      }
      return spans;
    }
  }

  static void remove(Connection connection, long importId) throws SQLException {
    try (var statement = connection.prepareStatement(REMOVE)) {
      statement.setLong(1, importId);
      statement.executeUpdate();
    }
  }

  private static Stream<Span> spans(Collection<Entry<PlaybackRow>> entries) {
    return entries.stream().flatMap(entry -> entry.row().stream()).map(PlaybackRow::span);
  }

  private static Span span(ResultSet row, int column) throws SQLException {
    return new Span(SqlColumns.instant(row, column), SqlColumns.instant(row, column + 1));
  }

  private static Array moments(Connection connection, Stream<Instant> moments) throws SQLException {
    return array(connection, "timestamptz", moments.map(SqlColumns::utc));
  }
}
