package zhenzhi.standalone.year.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.standalone.year.recount.RawSite.Case;

/** Fetches the tables of facts and events; counts nothing. */
final class RawFacts {
  private final Connection connection;
  private final ZoneId zone;

  RawFacts(Connection connection, ZoneId zone) {
    this.connection = connection;
    this.zone = zone;
  }

  @FunctionalInterface
  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private void each(String sql, Take take) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        take.row(rows);
      }
    }
  }

  List<RawSite> sites() throws SQLException {
    var played = pairs("SELECT station_id, started_at, ended_at FROM playback");
    var studied =
        pairs(
            "SELECT station_id, started_at, ended_at FROM playback WHERE category IN ('BASICS', 'THEORY', 'TOPIC')");
    var struck =
        pairs("SELECT station_id, from_at, until_at FROM struck_off WHERE restored_at IS NULL");
    var excused =
        pairs("SELECT station_id, from_at, until_at FROM excuse WHERE withdrawn_at IS NULL");
    var reported = reported(played);
    var cases = cases();
    var sites = new ArrayList<RawSite>();
    each(
        "SELECT id, code, kind, registered_at, retired_at FROM station",
        row -> {
          var id = row.getLong(1);
          sites.add(
              new RawSite(
                  row.getString(2),
                  row.getString(3),
                  millis(row, 4),
                  millis(row, 5),
                  stretches(played, id),
                  stretches(studied, id),
                  stretches(struck, id),
                  reported.getOrDefault(id, Set.of()),
                  stretches(excused, id),
                  cases.getOrDefault(id, List.of())));
        });
    return sites;
  }

  private static Stretches stretches(Map<Long, List<long[]>> pairs, long id) {
    return Stretches.of(pairs.getOrDefault(id, List.of()));
  }

  private Map<Long, List<long[]>> pairs(String sql) throws SQLException {
    var pairs = new HashMap<Long, List<long[]>>();
    each(
        sql,
        row ->
            pairs
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(new long[] {millis(row, 2), millis(row, 3)}));
    return pairs;
  }

  private Map<Long, Set<LocalDate>> reported(Map<Long, List<long[]>> played) throws SQLException {
    var days = new HashMap<Long, Set<LocalDate>>();
    each(
        "SELECT station_id, made_at FROM report",
        row -> days.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(day(millis(row, 2))));
    played.forEach((id, pairs) -> {
      for (var pair : pairs) {
        var known = days.computeIfAbsent(id, _ -> new HashSet<>());
        day(pair[0]).datesUntil(day(pair[1] - 1).plusDays(1)).forEach(known::add);
      }
    });
    return days;
  }

  private LocalDate day(long moment) {
    return Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
  }

  private Map<Long, List<Case>> cases() throws SQLException {
    var over = pairs("SELECT diagnosis_id, from_at, until_at FROM diagnosis_respite");
    var cases = new HashMap<Long, List<Case>>();
    each(
        """
        SELECT station_id, finding, since_at, until_at, id,
          (SELECT holds FROM excuse_decision WHERE diagnosis_id = diagnosis.id ORDER BY id DESC LIMIT 1)
        FROM diagnosis
        WHERE incident_id IS NULL AND confidence <> 'LOW'
        """,
        row ->
            add(
                cases,
                row.getLong(1),
                new Case(
                    false,
                    row.getString(2),
                    millis(row, 3),
                    millis(row, 4),
                    stretches(over, row.getLong(5)),
                    !"f".equals(row.getString(6)))));
    each(
        """
        SELECT station_id, finding, fell_at, coalesce(left_at, back_at, over_at),
          (SELECT holds FROM excuse_decision WHERE incident_id = incident.id ORDER BY id DESC LIMIT 1)
        FROM incident
        JOIN incident_site ON incident_id = incident.id
        WHERE confidence <> 'LOW'
        """,
        row ->
            add(
                cases,
                row.getLong(1),
                new Case(
                    true,
                    row.getString(2),
                    millis(row, 3),
                    millis(row, 4),
                    Stretches.NONE,
                    !"f".equals(row.getString(5)))));
    return cases;
  }

  private static void add(Map<Long, List<Case>> cases, long site, Case one) {
    cases.computeIfAbsent(site, _ -> new ArrayList<>()).add(one);
  }

  private static long millis(ResultSet row, int column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? Long.MAX_VALUE : at.getTime();
  }
}
