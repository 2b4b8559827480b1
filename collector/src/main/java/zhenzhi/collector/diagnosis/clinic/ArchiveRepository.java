package zhenzhi.collector.diagnosis.clinic;

import static java.util.stream.Collectors.toSet;
import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.chart.CheckUp;
import zhenzhi.collector.diagnosis.chart.CheckUp.Thing;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Absence;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.chart.History.LineLook;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.protocol.Event.BootCause;

/**
 * What is remembered of sites as SQL: each statement asks about all of them at once, by key.
 * Samples are asked for site by site (LATERAL): the planner cannot know how little a time given
 * with each site leaves of them, and would search through all.
 */
final class ArchiveRepository {
  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private static final String ASKED = "FROM unnest(?, ?) AS asked (site, since) ";

  /** A box that was off reported nothing from its last report to its next start. */
  private static final String ABSENCES =
      """
      SELECT site, last_at, next_at
      """
          + ASKED
          + """
          CROSS JOIN LATERAL (
            SELECT last_at, lead(booted_at) OVER (ORDER BY booted_at, first_seq) AS next_at
            FROM report_run
            WHERE station_id = site AND last_at > ?
          ) AS run
          WHERE next_at >= last_at + INTERVAL '2 hours' AND next_at <= since
          ORDER BY site, last_at
          """;

  private static final String KNOWN =
      "SELECT site, registered_at " + ASKED + "JOIN station ON id = site";

  private static final String BOOTS =
      "SELECT site, booted_at, cause "
          + ASKED
          + """
          JOIN boot ON station_id = site AND booted_at > since - CAST(? AS interval)
          ORDER BY site, booted_at
          """;

  private static final String LOOKS =
      "SELECT site, first_at, carrier, address "
          + ASKED
          + """
          CROSS JOIN LATERAL (
            SELECT min(at) AS first_at, carrier, cardinality(addresses) > 0 AS address
            FROM line_sample
            WHERE station_id = site AND at >= since AND at < ?
            GROUP BY carrier, cardinality(addresses) > 0
          ) AS look
          ORDER BY site, first_at
          """;

  private static final String LOSSES =
      "SELECT site, most "
          + ASKED
          + """
          CROSS JOIN LATERAL (
            SELECT max(loss_percent) AS most
            FROM line_sample
            WHERE station_id = site AND at BETWEEN since - CAST(? AS interval) AND since
          ) AS before
          """;

  private static final String LNBS =
      "SELECT site, lnb_volts, lnb_milliamps "
          + ASKED
          + """
          CROSS JOIN LATERAL (
            SELECT lnb_volts, lnb_milliamps
            FROM reception_sample
            WHERE station_id = site AND at > ? AND at <= ?
            ORDER BY at DESC
            LIMIT 1
          ) AS newest
          """;

  /** Those for which somebody was wanted. */
  private static final String ENDED =
      "SELECT site, finding, since_at, told_at, until_at "
          + ASKED
          + """
          JOIN diagnosis ON station_id = site AND until_at > ?
          WHERE due_at <= closed_at AND incident_id IS NULL
          ORDER BY site, until_at
          """;

  private static final String CHECK_UPS =
      "SELECT site, answered_at, finding ->> 'name', finding ->> 'verdict' "
          + ASKED
          + """
          CROSS JOIN LATERAL (
            SELECT answered_at, answer
            FROM command
            WHERE station_id = site AND answered_at > ? AND message -> 'order' ->> 'kind' = 'diagnose'
            ORDER BY answered_at DESC
            LIMIT 1
          ) AS newest
          CROSS JOIN LATERAL jsonb_array_elements(coalesce(answer -> 'findings', '[]')) AS finding
          """;

  private final Connection connection;
  private final Map<Long, Instant> since;
  private final Instant now;

  private ArchiveRepository(Connection connection, Map<Long, Instant> since, Instant now) {
    this.connection = connection;
    this.since = since;
    this.now = now;
  }

  static Map<Long, History> recall(Connection connection, Map<Long, Instant> since, Instant now)
      throws SQLException {
    return since.isEmpty() ? Map.of() : new ArchiveRepository(connection, since, now).recall();
  }

  private Map<Long, History> recall() throws SQLException {
    var earliest = now.minus(REMEMBERED);
    var absences =
        lists(ABSENCES, row -> new Absence(instant(row, 2), instant(row, 3)), utc(earliest));
    var boots =
        lists(
            BOOTS,
            row -> new Boot(instant(row, 2), BootCause.valueOf(row.getString(3))),
            BEFORE.toString());
    var looks =
        lists(
            LOOKS,
            row -> new LineLook(instant(row, 2), row.getBoolean(3), row.getBoolean(4)),
            utc(now));
    var losses = ones(LOSSES, row -> number(row, 2), HALF_AN_HOUR.toString());
    var lnbs =
        ones(
            LNBS, row -> new Lnb(number(row, 2), number(row, 3)), utc(now.minus(BEFORE)), utc(now));
    var ended = lists(ENDED, ArchiveRepository::ended, utc(earliest));
    var checkUps = checkUps();
    var known = ones(KNOWN, row -> instant(row, 2));
    var histories = new HashMap<Long, History>();
    for (var site : since.keySet()) {
      var registered = known.getOrDefault(site, now);
      histories.put(
          site,
          new History(
              absences.getOrDefault(site, List.of()),
              registered.isAfter(earliest) ? registered : earliest,
              boots.getOrDefault(site, List.of()),
              looks.getOrDefault(site, List.of()),
              losses.get(site),
              lnbs.getOrDefault(site, Lnb.UNKNOWN),
              ended.getOrDefault(site, List.of()),
              Optional.ofNullable(checkUps.get(site))));
    }
    return histories;
  }

  private record Said(Instant at, String name, String verdict) {}

  private Map<Long, CheckUp> checkUps() throws SQLException {
    var said =
        lists(
            CHECK_UPS,
            row -> new Said(instant(row, 2), row.getString(3), row.getString(4)),
            utc(now.minus(BEFORE)));
    var checkUps = new HashMap<Long, CheckUp>();
    said.forEach((site, all) ->
        checkUps.put(
            site, new CheckUp(all.getFirst().at(), things(all, "good"), things(all, "bad"))));
    return checkUps;
  }

  private static Set<Thing> things(List<Said> said, String verdict) {
    return said.stream()
        .filter(one -> one.verdict().equals(verdict))
        .flatMap(one -> Thing.named(one.name()).stream())
        .collect(toSet());
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        Finding.valueOf(row.getString(2)), instant(row, 3), instant(row, 4), instant(row, 5));
  }

  private <T> Map<Long, List<T>> lists(String query, Row<T> read, Object... more)
      throws SQLException {
    var lists = new HashMap<Long, List<T>>();
    each(
        query,
        more,
        row -> lists.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(read.of(row)));
    return lists;
  }

  private <T> Map<Long, T> ones(String query, Row<@Nullable T> read, Object... more)
      throws SQLException {
    var ones = new HashMap<Long, T>();
    each(
        query,
        more,
        row -> {
          var one = read.of(row);
          if (one != null) {
            ones.put(row.getLong(1), one);
          }
        });
    return ones;
  }

  private void each(String query, Object[] more, Each each) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setArray(1, array(connection, "bigint", since.keySet().stream()));
      statement.setArray(
          2, array(connection, "timestamptz", since.values().stream().map(SqlColumns::utc)));
      for (var nth = 0; nth < more.length; nth++) {
        statement.setObject(nth + 3, more[nth]);
      }
      var rows = statement.executeQuery();
      while (rows.next()) {
        each.row(rows);
      }
    }
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : (Double) value;
  }

  @FunctionalInterface
  private interface Row<T extends @Nullable Object> {
    T of(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Each {
    void row(ResultSet row) throws SQLException;
  }
}
