package zhenzhi.standalone.year.recount.raw;

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
import zhenzhi.standalone.year.recount.raw.RawSite.Case;

/** Fetches the tables of facts and events; counts nothing. */
public final class RawFacts {
  private final Query query;
  private final ZoneId zone;

  public RawFacts(Query query, ZoneId zone) {
    this.query = query;
    this.zone = zone;
  }

  public List<RawSite> sites() throws SQLException {
    var played = query.pairs("SELECT station_id, started_at, ended_at FROM playback");
    var studied =
        query.pairs(
            "SELECT station_id, started_at, ended_at FROM playback WHERE category IN ('BASICS',"
                + " 'THEORY', 'TOPIC')");
    var struck =
        query.pairs(
            "SELECT station_id, from_at, until_at FROM struck_off WHERE restored_at IS NULL");
    var excused =
        query.pairs("SELECT station_id, from_at, until_at FROM excuse WHERE withdrawn_at IS NULL");
    var reported = reported(played);
    var cases = cases();
    var sites = new ArrayList<RawSite>();
    query.each(
        "SELECT id, code, org_path, kind, registered_at, retired_at FROM station ORDER BY code",
        row -> {
          var id = row.getLong(1);
          sites.add(
              new RawSite(
                  id,
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Query.millis(row, 5),
                  Query.millis(row, 6),
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

  private Map<Long, Set<LocalDate>> reported(Map<Long, List<long[]>> played) throws SQLException {
    var days = new HashMap<Long, Set<LocalDate>>();
    query.each(
        "SELECT station_id, made_at FROM report",
        row ->
            days.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                .add(day(Query.millis(row, 2))));
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
    var over = query.pairs("SELECT diagnosis_id, from_at, until_at FROM diagnosis_respite");
    var cases = new HashMap<Long, List<Case>>();
    query.each(
        """
        SELECT station_id, finding, since_at, until_at, id,
          (SELECT holds FROM excuse_decision WHERE diagnosis_id = diagnosis.id ORDER BY id DESC LIMIT 1), confidence <> 'LOW'
        FROM diagnosis
        WHERE incident_id IS NULL
        """,
        row ->
            add(
                cases,
                row.getLong(1),
                new Case(
                    false,
                    row.getString(2),
                    Query.millis(row, 3),
                    Query.millis(row, 4),
                    stretches(over, row.getLong(5)),
                    row.getBoolean(7),
                    !"f".equals(row.getString(6)))));
    query.each(
        """
        SELECT station_id, finding, fell_at, coalesce(left_at, back_at, over_at),
          (SELECT holds FROM excuse_decision WHERE incident_id = incident.id ORDER BY id DESC LIMIT 1), confidence <> 'LOW'
        FROM incident
        JOIN incident_site ON incident_id = incident.id
        """,
        row ->
            add(
                cases,
                row.getLong(1),
                new Case(
                    true,
                    row.getString(2),
                    Query.millis(row, 3),
                    Query.millis(row, 4),
                    Stretches.NONE,
                    row.getBoolean(6),
                    !"f".equals(row.getString(5)))));
    return cases;
  }

  private static void add(Map<Long, List<Case>> cases, long site, Case one) {
    cases.computeIfAbsent(site, _ -> new ArrayList<>()).add(one);
  }
}
