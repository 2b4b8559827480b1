package zhenzhi.standalone.year.recount;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhenzhi.standalone.year.recount.raw.Days;
import zhenzhi.standalone.year.recount.raw.RawSite;
import zhenzhi.standalone.year.recount.raw.Stretches;
import zhenzhi.standalone.year.recount.work.Kinds;
import zhenzhi.standalone.year.recount.work.Orders;
import zhenzhi.standalone.year.recount.work.Tickets;

/**
 * What is known of each site over a span of days, as parts of wholes by the names that the
 * collector's README gives them. What has no whole is not known, and not there.
 */
final class Known {
  private static final int VIEWINGS_A_MONTH = 2;
  private static final int FEEDBACK_A_MONTH = 1;

  private final Map<RawSite, Map<String, long[]>> sites = new LinkedHashMap<>();
  private final Days days;
  private final World world;
  private final LocalDate first;
  private final LocalDate last;
  private final long since;
  private final long until;
  private final long asOf;

  /** {@code world}: everything that happened. */
  Known(World world, LocalDate first, LocalDate last, long asOf) {
    this.world = world;
    this.days = world.days();
    this.first = first;
    this.last = last;
    this.asOf = asOf;
    since = days.start(first);
    until = Math.min(asOf, days.start(last.plusDays(1)));
    world.ranked(first, last, asOf).studies().forEach(this::site);
  }

  /** Of each site part and whole by the name of the fact. */
  Map<RawSite, Map<String, long[]>> sites() {
    return sites;
  }

  private void site(RawSite site, Ranked.Study study) {
    var facts = new TreeMap<String, long[]>();
    sites.put(site, facts);
    var from = Math.max(since, site.registered());
    var to = Math.max(from, Math.min(until, site.retired()));
    reach(site, facts, from, to);
    study(site, study, facts, from, to);
    people(site, facts, from, to);
    work(site, facts);
    books(site, facts);
    facts.values().removeIf(fact -> fact[1] <= 0);
  }

  private static void put(Map<String, long[]> facts, String name, long part, long whole) {
    facts.put(name, new long[] {part, whole});
  }

  private void reach(RawSite site, Map<String, long[]> facts, long from, long to) {
    var due = to - from;
    var down = lasted(site, one -> Kinds.isDown(one.finding())).between(from, to).length();
    var own =
        lasted(
                site,
                one ->
                    Kinds.isDown(one.finding())
                        && !one.isIncident()
                        && !Kinds.classOf(one.finding()).equals("环境"))
            .between(from, to)
            .length();
    var broken =
        lasted(site, one -> Kinds.isBroken(one.finding()) && !one.isIncident())
            .between(from, to)
            .length();
    var isHeard =
        Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
            .anyMatch(site.reported()::contains);
    if (isHeard || down > 0) {
      put(facts, "REACH", due - down, due);
      put(facts, "OWN_REACH", due - down, due - down + own);
      put(facts, "HARDWARE", due - broken, due);
      put(facts, "DISCONNECTED", offline(site, from, to), 1);
    }
  }

  private Stretches lasted(RawSite site, Predicate<RawSite.Case> which) {
    var all = Stretches.NONE;
    for (var one : site.cases()) {
      if (which.test(one) && one.from() < until) {
        all = all.or(one.lasted(until));
      }
    }
    return all;
  }

  /** Whole months of the longest time without a line. */
  private long offline(RawSite site, long from, long to) {
    var edges =
        lasted(
                site,
                one -> one.finding().equals("LINE_DOWN") || one.finding().equals("LINE_NO_ADDRESS"))
            .edges();
    var most = 0L;
    for (var at = 0; at < edges.size(); at += 2) {
      var end = Math.min(edges.get(at + 1), to);
      if (end > from && edges.get(at) < end) {
        var months = Period.between(days.day(edges.get(at)), days.day(end)).toTotalMonths();
        most = Math.max(most, months);
      }
    }
    return most;
  }

  private void study(
      RawSite site, Ranked.Study study, Map<String, long[]> facts, long from, long to) {
    if (study.known() > 0) {
      var inService = inService(from, to).size();
      put(facts, "POWERED", Math.min(study.known(), inService), inService);
    }
    if (study.isRanked()) {
      put(facts, "STUDYING", study.credited() > 0 ? 1 : 0, 1);
      put(facts, "HOURS", study.credited(), 1);
      put(facts, "COMPLETION", study.counted(), study.target());
      put(facts, "STUDY_DAYS", study.studyDays(), study.known());
      var months = 0.0;
      for (var day = first; days.start(day) < until; day = day.plusDays(1)) {
        months += 1.0 / day.lengthOfMonth();
      }
      put(
          facts,
          "SESSIONS",
          1_000L * study.sessions(),
          Math.round(1_000 * months * study.target() / study.whole()));
    }
    var part = 0L;
    var whole = 0L;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var came = world.people().attendance(site, day);
      if (came.isPresent()) {
        var credited = days.of(site, day).credited();
        part += credited * came.get();
        whole += credited;
      }
    }
    put(facts, "PEOPLE", part, whole);
  }

  private List<LocalDate> inService(long from, long to) {
    var all = new ArrayList<LocalDate>();
    for (var day = days.day(from); days.start(day) < to; day = day.plusDays(1)) {
      all.add(day);
    }
    return all;
  }

  private void people(RawSite site, Map<String, long[]> facts, long from, long to) {
    var people = world.people();
    var end = days.day(until - 1);
    if (people.isKept(site)) {
      var all = inService(from, to);
      put(
          facts,
          "KEEPERS",
          all.stream().filter(day -> people.hasBoth(site, day)).count(),
          all.size());
      var alone = people.unattendedSince(site, end, days.day(site.registered()));
      put(
          facts,
          "UNATTENDED",
          alone.isAfter(end) ? 0 : Period.between(alone, end).toTotalMonths(),
          1);
    }
    if (site.retired() == Long.MAX_VALUE) {
      put(facts, "TRAINING", people.trainedOn(site, end), people.keepersOn(site, end));
    }
  }

  private void work(RawSite site, Map<String, long[]> facts) {
    var today = days.day(asOf);
    var outcomes =
        world.orders().issued(since, until).stream()
            .filter(order -> order.station() == site.id())
            .filter(order -> !order.outcome(today).equals("撤销"))
            .toList();
    put(
        facts,
        "ORDERS_GOING",
        outcomes.stream().filter(Orders.Order::isRunning).count(),
        outcomes.size());
    put(
        facts,
        "ORDERS_LATE",
        outcomes.stream().filter(order -> order.outcome(today).equals("超时")).count(),
        outcomes.size());
    var own =
        Tickets.outcomes(
            world.tickets(asOf).opened(since, until).stream()
                .filter(job -> job.station() == site.id() && job.unit().equals("站点管理员"))
                .toList(),
            asOf);
    var inTime = own.getOrDefault("办结", 0L) + own.getOrDefault("延期", 0L);
    put(facts, "OWN_TICKETS", inTime, inTime + own.getOrDefault("超时", 0L));
  }

  private void books(RawSite site, Map<String, long[]> facts) {
    if (site.retired() != Long.MAX_VALUE) {
      return;
    }
    var there = 0L;
    var missing = 0L;
    var said = 0L;
    var months = 0L;
    for (var month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last)) && month.isBefore(YearMonth.from(days.day(until)));
        month = month.plusMonths(1)) {
      var shelf = world.shelf(site, month);
      there += shelf.viewings() + shelf.feedback();
      missing += shelf.missing();
      said += shelf.feedback();
      months++;
    }
    put(facts, "BOOKS", there, there + missing);
    put(facts, "FEEDBACK", 1_000 * said, 1_000 * months);
  }

  /** The books of a site in a month, of which nothing contradicts the box. */
  record Shelf(long viewings, long feedback) {
    long missing() {
      return Math.max(0, VIEWINGS_A_MONTH - viewings) + Math.max(0, FEEDBACK_A_MONTH - feedback);
    }
  }
}
