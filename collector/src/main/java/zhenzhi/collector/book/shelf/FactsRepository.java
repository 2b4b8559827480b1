package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.millis;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhenzhi.collector.book.page.Found.Holder;
import zhenzhi.collector.book.page.Found.Job;
import zhenzhi.collector.book.page.Found.Signal;
import zhenzhi.collector.book.page.Found.Sums;
import zhenzhi.collector.book.page.Found.Trouble;
import zhenzhi.collector.book.page.Studied.Title;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Category;

/** What is known of a site's days as SQL; each question is asked once for all of them. */
record FactsRepository(Connection connection, long station, LocalDate first, LocalDate last) {
  private static final String DAYS =
      """
      SELECT day, coalesce(raw_ms, 0), coalesce(credited_ms, 0), people, reports > 0, reports > 0 AND missing = 0
      FROM station_day
      WHERE station_id = ? AND day BETWEEN ? AND ?
      ORDER BY day
      """;

  /** A box whose clock was set later tells then when it really started. */
  private static final String BOOTS =
      """
      SELECT coalesce(min(clock.booted_at), min(run.booted_at)), max(last_at)
      FROM report_run AS run
      LEFT JOIN boot_clock AS clock ON clock.station_id = run.station_id AND clock.boot = run.boot
      WHERE run.station_id = ?
      GROUP BY run.boot
      HAVING max(last_at) > ? AND coalesce(min(clock.booted_at), min(run.booted_at)) < ?
      """;

  private static final String SIGNALS =
      """
      SELECT day, strength, quality, snr
      FROM reception_day
      WHERE station_id = ? AND day BETWEEN ? AND ?
      ORDER BY day, receiver, band
      """;

  private static final String TITLES =
      """
      SELECT started_at, ended_at, content, title, category
      FROM playback
      WHERE station_id = ? AND started_at >= CAST(? AS timestamptz) - INTERVAL '24 hours' AND started_at < ?
      UNION ALL
      SELECT started_at, ended_at, '', title, category
      FROM imported_playback
      WHERE station_id = ? AND started_at >= CAST(? AS timestamptz) - INTERVAL '24 hours' AND started_at < ?
      ORDER BY 1, 2
      """;

  private static final String FAULTS =
      """
      SELECT finding, since_at, until_at
      FROM diagnosis
      WHERE station_id = ? AND since_at < ? AND (until_at IS NULL OR until_at > ?)
      ORDER BY since_at, id
      """;

  private static final String REPAIRS =
      """
      SELECT ticket.finding, ticket.opened_at, coalesce(person, ''), coalesce(done.words, ''),
        coalesce((SELECT string_agg(concat_ws(' ', nullif(name, ''), nullif(model, '')), '、' ORDER BY nth, line)
          FROM ticket_part
          WHERE ticket_id = ticket.id), ''), ticket.in_order_at
      FROM ticket
      LEFT JOIN account ON account.id = ticket.technician_id
      LEFT JOIN LATERAL (SELECT words
        FROM ticket_entry
        WHERE ticket_id = ticket.id AND move = 'REPAIRED'
        ORDER BY nth DESC
        LIMIT 1) AS done ON true
      WHERE ticket.station_id = ? AND ticket.opened_at >= ? AND ticket.opened_at < ? AND stage <> 'WITHDRAWN'
      ORDER BY ticket.opened_at, ticket.id
      """;

  private static final String KEEPERS =
      """
      SELECT person, since, until
      FROM duty
      WHERE station_id = ? AND role = 'KEEPER_A' AND since <= ? AND (until IS NULL OR until > ?)
      ORDER BY since
      """;

  private static final String ROSTER =
      "SELECT count(*) FROM book_entry WHERE station_id = ? AND book = ? AND NOT is_withdrawn";

  List<Sums> sums() throws SQLException {
    return list(
        DAYS,
        row ->
            new Sums(
                row.getObject(1, LocalDate.class),
                millis(row, 2),
                millis(row, 3),
                people(row, 4),
                row.getBoolean(5),
                row.getBoolean(6)),
        station,
        first,
        last);
  }

  /** Nobody is not the same as nobody said. */
  private static OptionalInt people(ResultSet row, int column) throws SQLException {
    var people = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(people);
  }

  /** When the box was on, by the clocks of its own reports. */
  List<Span> boots(Instant from, Instant until) throws SQLException {
    return list(
        BOOTS,
        row -> new Span(instant(row, 1), latest(instant(row, 1), instant(row, 2))),
        station,
        utc(from),
        utc(until));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What the hardware does not measure is not a number. */
  List<Signal> signals() throws SQLException {
    return list(
        SIGNALS,
        row ->
            new Signal(
                row.getObject(1, LocalDate.class), number(row, 2), number(row, 3), number(row, 4)),
        station,
        first,
        last);
  }

  private static double number(ResultSet row, int column) throws SQLException {
    var number = row.getDouble(column);
    return row.wasNull() ? Double.NaN : number;
  }

  List<Title> titles(Instant from, Instant until) throws SQLException {
    return list(
        TITLES,
        row ->
            new Title(
                instant(row, 1),
                instant(row, 2),
                row.getString(3),
                row.getString(4),
                Category.valueOf(row.getString(5))),
        station,
        utc(from),
        utc(until),
        station,
        utc(from),
        utc(until));
  }

  List<Trouble> troubles(Instant from, Instant until) throws SQLException {
    return list(
        FAULTS,
        row ->
            new Trouble(
                Finding.valueOf(row.getString(1)), instant(row, 2), optionalInstant(row, 3)),
        station,
        utc(until),
        utc(from));
  }

  List<Job> jobs(Instant from, Instant until) throws SQLException {
    return list(
        REPAIRS,
        row ->
            new Job(
                Finding.valueOf(row.getString(1)),
                instant(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                optionalInstant(row, 6)),
        station,
        utc(from),
        utc(until));
  }

  List<Holder> keepers() throws SQLException {
    return list(
        KEEPERS,
        row ->
            new Holder(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                Optional.ofNullable(row.getObject(3, LocalDate.class))),
        station,
        last,
        first);
  }

  /** How many stand in a register. */
  int roster(String book) throws SQLException {
    return list(ROSTER, row -> row.getInt(1), station, book).getFirst();
  }

  private <T> List<T> list(String query, Read<T> read, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      for (var nth = 0; nth < parameters.length; nth++) {
        statement.setObject(nth + 1, parameters[nth]);
      }
      var all = new ArrayList<T>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        all.add(read.row(rows));
      }
      return all;
    }
  }

  @FunctionalInterface
  private interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }
}
