package zhenzhi.collector.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StationDate;
import zhenzhi.collector.study.StationLockRepository;
import zhenzhi.collector.study.StudyDayRepository;
import zhenzhi.collector.study.StudyMonthRepository;
import zhenzhi.collector.verify.Recount.Counts;

/**
 * Rewrites what is kept of one station from its facts, in one transaction that holds the station's
 * row as a collector does.
 */
final class RepairRepository {
  /** A run keeps what it knows of the box's start. */
  private static final String RUNS =
      """
      WITH known AS (
        DELETE FROM report_run WHERE station_id = ?
        RETURNING boot, first_seq, booted_at
      ), made AS (
        SELECT boot, min(seq) AS first_seq, max(seq) AS last_seq,
          (array_agg(made_at ORDER BY seq))[1] AS first_at,
          (array_agg(made_at ORDER BY seq DESC))[1] AS last_at
        FROM (
          SELECT boot, seq, made_at,
            seq - row_number() OVER (PARTITION BY boot ORDER BY seq) AS run
          FROM report
          WHERE station_id = ?
        ) AS numbered
        GROUP BY boot, run
      )
      SELECT made.boot, made.first_seq, made.last_seq, made.first_at, made.last_at,
        coalesce(
          (SELECT booted_at FROM known
           WHERE known.boot = made.boot AND known.first_seq = made.first_seq),
          (SELECT min(booted_at) FROM known WHERE known.boot = made.boot),
          made.first_at)
      FROM made
      """;

  private static final String INSERT_RUN =
      """
      INSERT INTO report_run
        (boot, first_seq, last_seq, first_at, last_at, booted_at, station_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COUNTS =
      """
      INSERT INTO station_day (station_id, day, reports, missing)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (station_id, day) DO UPDATE SET
        reports = excluded.reports, missing = excluded.missing
      """;

  private static final String FORGET_COUNTS =
      """
      UPDATE station_day SET reports = 0, missing = 0
      WHERE station_id = ? AND day BETWEEN ? AND ?
      """;

  private RepairRepository() {}

  /** The hours of {@code days}; runs altogether; counts from {@code from} until {@code until}. */
  static void repair(
      Connection connection,
      ZoneId zone,
      long station,
      Collection<LocalDate> days,
      LocalDate from,
      LocalDate until)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      StationLockRepository.lock(connection, List.of(station));
      runs(connection, station);
      counts(connection, station, VerifyRepository.right(connection, zone, station), from, until);
      var played = days.stream().map(day -> Span.of(day, zone)).toList();
      var written = StudyDayRepository.keep(connection, zone, Map.of(), Map.of(station, played));
      var months = new TreeSet<>(written.quiet());
      from.datesUntil(until.plusDays(1))
          .map(day -> new StationDate(station, day))
          .forEach(months::add);
      StudyMonthRepository.keep(connection, written.played(), months);
      connection.commit();
    } finally {
      connection.rollback(); // nothing, after the commit
      connection.setAutoCommit(true);
    }
  }

  private static void runs(Connection connection, long station) throws SQLException {
    try (var select = connection.prepareStatement(RUNS);
        var insert = connection.prepareStatement(INSERT_RUN)) {
      select.setLong(1, station);
      select.setLong(2, station);
      var rows = select.executeQuery();
      while (rows.next()) {
        for (var column = 1; column <= 6; column++) {
          insert.setObject(column, rows.getObject(column));
        }
        insert.setLong(7, station);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void counts(
      Connection connection,
      long station,
      Map<LocalDate, Counts> right,
      LocalDate from,
      LocalDate until)
      throws SQLException {
    try (var forget = connection.prepareStatement(FORGET_COUNTS);
        var keep = connection.prepareStatement(COUNTS)) {
      forget.setLong(1, station);
      forget.setObject(2, from);
      forget.setObject(3, until);
      forget.executeUpdate();
      for (var day : right.entrySet()) {
        if (!day.getKey().isBefore(from) && !day.getKey().isAfter(until)) {
          keep.setLong(1, station);
          keep.setObject(2, day.getKey());
          keep.setLong(3, day.getValue().reports());
          keep.setLong(4, day.getValue().missing());
          keep.addBatch();
        }
      }
      keep.executeBatch();
    }
  }
}
