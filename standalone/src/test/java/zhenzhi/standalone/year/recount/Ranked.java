package zhenzhi.standalone.year.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.standalone.year.recount.raw.Days;
import zhenzhi.standalone.year.recount.raw.RawSite;
import zhenzhi.standalone.year.recount.raw.Stretches;

/**
 * A ranking of a span of days that is over, from what the rules say (RATIONALE.md, README.md): the
 * rules that begin with the year 2000 and nothing decided since.
 */
final class Ranked {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final double MONTHLY_TARGET = 14_700_000;
  private static final long GRACE = 30 * DAY;

  /** Diagnoses that excuse; the others leave a lesson possible or are somebody's own doing. */
  private static final Set<String> EXCUSING =
      Set.of(
          "SUN_OUTAGE",
          "RAIN_FADE",
          "SNOW_ON_DISH",
          "POWER_UNSTEADY",
          "LINE_DOWN",
          "LINE_NO_ADDRESS",
          "LINE_FLAPPING",
          "LINE_POOR",
          "LINE_CONGESTED",
          "NO_NAMES",
          "BOX_DEAD",
          "BOX_REBOOTING",
          "LNB_DEAD",
          "DISH_MOVED",
          "DISH_WORN",
          "NO_SIGNAL",
          "SYSTEM_CRASHING",
          "BINDING_WRONG",
          "BINDING_REFUSED",
          "DEVICE_TWICE");

  /** Incidents that do not: management. */
  private static final Set<String> NEVER =
      Set.of("SWITCHED_OFF", "NOT_STUDYING", "ONLY_AT_MONTH_END", "DEVICE_EXCHANGED");

  private final LocalDate first;
  private final LocalDate last;
  private final Days days;
  private final long since;
  private final long until;
  private final long asOf;
  private final List<Measured> measured;

  /** Of all sites, of which those count that were there. */
  Ranked(LocalDate first, LocalDate last, Days days, long asOf, List<RawSite> sites) {
    this.first = first;
    this.last = last;
    this.days = days;
    this.asOf = asOf;
    since = days.start(first);
    until = days.start(last.plusDays(1));
    measured = sites.stream().filter(this::isThere).map(this::measure).toList();
  }

  /** As it is printed: hundredths of an hour; empty where nothing is known. */
  record Row(
      String place,
      String prorated,
      String counted,
      String credited,
      String raw,
      String target,
      String sessions,
      String known,
      String excused) {}

  /**
   * What a site studied.
   *
   * @param isRanked whether it has a place
   * @param target of the site
   * @param whole of a site that owed all the time
   */
  record Study(
      boolean isRanked,
      long credited,
      long counted,
      long target,
      long whole,
      int sessions,
      int known,
      int studyDays) {}

  /** By the sites, those of which nothing was heard among them. */
  Map<RawSite, Study> studies() {
    var studies = new LinkedHashMap<RawSite, Study>();
    measured.forEach(one -> studies.put(one.site, one.study()));
    return studies;
  }

  Map<String, Row> rows() {
    var rows = new HashMap<String, Row>();
    measured.stream()
        .collect(Collectors.groupingBy(one -> one.site.kind()))
        .values()
        .forEach(sites -> rows.putAll(table(sites)));
    return rows;
  }

  private boolean isThere(RawSite site) {
    return site.registered() < until && site.retired() > since;
  }

  /** What the first part of a bulletin says of those that have a place. */
  Map<String, String> totals() {
    var ranked = measured.stream().filter(one -> one.isRanked).toList();
    var credited = ranked.stream().mapToLong(one -> one.credited).sum();
    return Map.of(
        "参加排名", String.valueOf(ranked.size()),
        "播放总时长", hours(ranked.stream().mapToLong(one -> one.raw).sum()),
        "有效学习总时长", hours(credited),
        "站均", ranked.isEmpty() ? "" : hours(credited / ranked.size()),
        "有有效学时的站点", String.valueOf(ranked.stream().filter(one -> one.credited > 0).count()));
  }

  private static Map<String, Row> table(List<Measured> sites) {
    var rows = new HashMap<String, Row>();
    for (var one : sites) {
      var better =
          sites.stream()
              .filter(other -> other.isRanked && other.hundredths() > one.hundredths())
              .count();
      rows.put(one.site.code(), one.row(one.isRanked ? String.valueOf(better + 1) : ""));
    }
    return rows;
  }

  private Measured measure(RawSite site) {
    var away = away(site);
    var one = new Measured(site);
    one.away = away.length();
    var part = 0.0;
    var missed = 0.0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var found = days.of(site, day);
      one.raw += found.raw();
      one.credited += found.credited();
      one.sessions += found.sessions();
      one.known += found.known() ? 1 : 0;
      one.studyDays += found.credited() > 0 ? 1 : 0;
      var from = days.start(day);
      var to = days.start(day.plusDays(1));
      var share = (double) away.between(from, to).length() / (to - from);
      missed += found.credited() * share;
      part += found.known() ? share : 0;
    }
    one.counted = Math.round(one.credited - missed);
    one.owed = (double) (until - since - one.away) / (until - since);
    one.isRanked = isRanked(one, part);
    one.outside =
        Math.max(site.registered() - since, 0)
            + Math.max(until - Math.min(site.retired(), until), 0);
    return one;
  }

  private boolean isRanked(Measured one, double part) {
    var period = until - since;
    return one.site.retired() >= until
        && until - one.site.registered() - GRACE >= 0.5 * period
        && period - one.away >= 0.5 * period
        && one.known > 0
        && one.known - part >= 0.5 * (period - one.away) / DAY;
  }

  /** When it owed nothing. */
  private Stretches away(RawSite site) {
    var studied = new ArrayList<long[]>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (days.of(site, day).credited() > 0) {
        studied.add(new long[] {days.start(day), days.start(day.plusDays(1))});
      }
    }
    var away =
        site.excused()
            .or(Stretches.of(Math.min(since, site.registered()), site.registered()))
            .or(Stretches.of(site.retired(), Math.max(until, site.retired())));
    for (var one : site.cases()) {
      var ends = one.until() == Long.MAX_VALUE ? asOf : one.until();
      if (one.holds() && one.isSure() && excuses(one) && ends - one.from() >= HOUR) {
        away =
            away.or(
                Stretches.of(Math.max(one.from(), since), Math.min(ends, until))
                    .minus(Stretches.of(studied))
                    .minus(one.overBetween()));
      }
    }
    return away.between(since, until);
  }

  private static boolean excuses(RawSite.Case one) {
    return one.isIncident() ? !NEVER.contains(one.finding()) : EXCUSING.contains(one.finding());
  }

  /** Each day owes its part of its month. */
  private long whole() {
    return Math.round(
        first
            .datesUntil(last.plusDays(1))
            .mapToDouble(day -> MONTHLY_TARGET / day.lengthOfMonth())
            .sum());
  }

  private static String hours(long millis) {
    return BigDecimal.valueOf(millis)
        .divide(BigDecimal.valueOf(HOUR), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** What the days of a site come to. */
  private final class Measured {
    private final RawSite site;
    private long raw;
    private long credited;
    private long counted;
    private long away;
    private long outside;
    private int sessions;
    private int known;
    private int studyDays;
    private double owed;
    private boolean isRanked;

    Measured(RawSite site) {
      this.site = site;
    }

    long prorated() {
      return Math.round(counted / owed);
    }

    long hundredths() {
      return Math.round(prorated() / 36_000.0);
    }

    private long target() {
      return Math.round(whole() * owed);
    }

    Study study() {
      return new Study(isRanked, credited, counted, target(), whole(), sessions, known, studyDays);
    }

    Row row(String place) {
      var isHeard = known > 0;
      return new Row(
          place,
          isRanked ? hours(prorated()) : "",
          isHeard ? hours(counted) : "",
          isHeard ? hours(credited) : "",
          isHeard ? hours(raw) : "",
          hours(target()),
          String.valueOf(sessions),
          String.valueOf(known),
          hours(away - outside));
    }
  }
}
