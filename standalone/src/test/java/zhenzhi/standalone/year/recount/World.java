package zhenzhi.standalone.year.recount;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.standalone.year.recount.raw.Days;
import zhenzhi.standalone.year.recount.raw.People;
import zhenzhi.standalone.year.recount.raw.Query;
import zhenzhi.standalone.year.recount.raw.RawFacts;
import zhenzhi.standalone.year.recount.raw.RawSite;
import zhenzhi.standalone.year.recount.raw.Workdays;
import zhenzhi.standalone.year.recount.work.Orders;
import zhenzhi.standalone.year.recount.work.Tickets;

/** Everything that happened, fetched once, and what has been worked out of it so far. */
final class World {
  private final Query query;
  private final Days days;
  private final Workdays workdays;
  private final List<RawSite> sites;
  private final People people;
  private final Orders orders;
  private final Map<String, String> subdistricts = new LinkedHashMap<>();
  private final Map<List<Object>, Ranked> rankings = new HashMap<>();
  private final Map<List<Object>, Known> known = new HashMap<>();
  private final Map<Long, Tickets> tickets = new HashMap<>();

  World(Query query, ZoneId zone) throws SQLException {
    this.query = query;
    days = new Days(zone);
    workdays = new Workdays(zone);
    sites = new RawFacts(query, zone).sites();
    people = People.of(query);
    orders = Orders.of(query, days);
    query.each(
        "SELECT path, name FROM org_unit WHERE level = 'SUBDISTRICT'",
        row -> subdistricts.put(row.getString(1), row.getString(2)));
  }

  Days days() {
    return days;
  }

  List<RawSite> sites() {
    return sites;
  }

  RawSite site(String code) {
    return sites.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  People people() {
    return people;
  }

  Orders orders() {
    return orders;
  }

  /** Names by paths. */
  Map<String, String> subdistricts() {
    return subdistricts;
  }

  Ranked ranked(LocalDate first, LocalDate last, long asOf) {
    return rankings.computeIfAbsent(
        List.of(first, last, asOf), _ -> new Ranked(first, last, days, asOf, sites));
  }

  Known known(LocalDate first, LocalDate last, long asOf) {
    return known.computeIfAbsent(
        List.of(first, last, asOf), _ -> new Known(this, first, last, asOf));
  }

  /** As their logs were at a moment. */
  Tickets tickets(long asOf) {
    return tickets.computeIfAbsent(asOf, this::fetched);
  }

  private Tickets fetched(long asOf) {
    try {
      return Tickets.of(query, workdays, subdistricts, asOf);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** How the books of a site stand in a month. */
  Known.Shelf shelf(RawSite site, YearMonth month) {
    var viewings = 0L;
    for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
      viewings += days.of(site, day).credited() > 0 ? 1 : 0;
    }
    return new Known.Shelf(viewings, people.feedback(site, month.atDay(1), month.atEndOfMonth()));
  }
}
