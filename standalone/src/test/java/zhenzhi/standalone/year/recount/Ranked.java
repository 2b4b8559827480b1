package zhenzhi.standalone.year.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ranking of a span of days that is over, from what the rules say (RATIONALE.md, README.md): the
 * rules that begin with the year 2000 and nothing decided since.
 */
final class Ranked {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long PAUSE = 10 * MINUTE;
  private static final long SHORTEST_SESSION = 20 * MINUTE;
  private static final long DAILY_CAP = 5 * HOUR;
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
  private final ZoneId zone;
  private final long since;
  private final long until;
  private final long asOf;

  Ranked(LocalDate first, LocalDate last, ZoneId zone, long asOf) {
    this.first = first;
    this.last = last;
    this.zone = zone;
    this.asOf = asOf;
    since = start(first);
    until = start(last.plusDays(1));
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

  /** A day of a site. */
  private record Day(long raw, long credited, int sessions, boolean known) {}

  Map<String, Row> rows(List<RawSite> all) {
    var rows = new HashMap<String, Row>();
    all.stream()
        .filter(this::isThere)
        .collect(Collectors.groupingBy(RawSite::kind))
        .values()
        .forEach(sites -> rows.putAll(table(sites)));
    return rows;
  }

  private boolean isThere(RawSite site) {
    return site.registered() < until && site.retired() > since;
  }

  /** What the first part of a bulletin says of those that have a place. */
  Map<String, String> totals(List<RawSite> all) {
    var ranked =
        all.stream().filter(this::isThere).map(this::measure).filter(one -> one.isRanked).toList();
    var credited = ranked.stream().mapToLong(one -> one.credited).sum();
    return Map.of(
        "参加排名", String.valueOf(ranked.size()),
        "播放总时长", hours(ranked.stream().mapToLong(one -> one.raw).sum()),
        "有效学习总时长", hours(credited),
        "站均", ranked.isEmpty() ? "" : hours(credited / ranked.size()),
        "有有效学时的站点", String.valueOf(ranked.stream().filter(one -> one.credited > 0).count()));
  }

  private Map<String, Row> table(List<RawSite> sites) {
    var measured = sites.stream().map(this::measure).toList();
    var rows = new HashMap<String, Row>();
    for (var one : measured) {
      var better =
          measured.stream()
              .filter(other -> other.isRanked && other.hundredths() > one.hundredths())
              .count();
      rows.put(one.site.code(), one.row(one.isRanked ? String.valueOf(better + 1) : ""));
    }
    return rows;
  }

  private Measured measure(RawSite site) {
    var days = new HashMap<LocalDate, Day>();
    first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, day(site, day)));
    var away = away(site, days);
    var measured = new Measured(site);
    measured.away = away.length();
    var part = 0.0;
    var missed = 0.0;
    for (var entry : days.entrySet()) {
      var day = entry.getValue();
      measured.raw += day.raw;
      measured.credited += day.credited;
      measured.sessions += day.sessions;
      measured.known += day.known ? 1 : 0;
      var from = start(entry.getKey());
      var to = start(entry.getKey().plusDays(1));
      var share = (double) away.and(Stretches.of(from, to)).length() / (to - from);
      missed += day.credited * share;
      part += day.known ? share : 0;
    }
    measured.counted = Math.round(measured.credited - missed);
    measured.owed = (double) (until - since - measured.away) / (until - since);
    measured.isRanked = isRanked(measured, part);
    measured.outside =
        Math.max(site.registered() - since, 0)
            + Math.max(until - Math.min(site.retired(), until), 0);
    return measured;
  }

  private boolean isRanked(Measured one, double part) {
    var period = until - since;
    return one.site.retired() >= until
        && until - one.site.registered() - GRACE >= 0.5 * period
        && period - one.away >= 0.5 * period
        && one.known > 0
        && one.known - part >= 0.5 * (period - one.away) / DAY;
  }

  private Day day(RawSite site, LocalDate day) {
    var from = start(day);
    var to = start(day.plusDays(1));
    var window = Stretches.of(from, to);
    var around = Stretches.of(from - SHORTEST_SESSION - PAUSE, to + SHORTEST_SESSION + PAUSE);
    var sessions = site.studied().and(around).bridged(PAUSE).lasting(SHORTEST_SESSION);
    var counts = site.studied().and(sessions).and(window).minus(site.struck());
    return new Day(
        site.played().and(window).length(),
        Math.min(counts.length(), DAILY_CAP),
        sessions.beginning(from, to),
        site.reported().contains(day));
  }

  /** When it owed nothing. */
  private Stretches away(RawSite site, Map<LocalDate, Day> days) {
    var studied = new ArrayList<long[]>();
    days.forEach((day, hours) -> {
      if (hours.credited > 0) {
        studied.add(new long[] {start(day), start(day.plusDays(1))});
      }
    });
    var away =
        site.excused()
            .or(Stretches.of(Math.min(since, site.registered()), site.registered()))
            .or(Stretches.of(site.retired(), Math.max(until, site.retired())));
    for (var one : site.cases()) {
      var ends = one.until() == Long.MAX_VALUE ? asOf : one.until();
      if (one.holds() && excuses(one) && ends - one.from() >= HOUR) {
        away =
            away.or(
                Stretches.of(Math.max(one.from(), since), Math.min(ends, until))
                    .minus(Stretches.of(studied))
                    .minus(one.overBetween()));
      }
    }
    return away.and(Stretches.of(since, until));
  }

  private static boolean excuses(RawSite.Case one) {
    return one.isIncident() ? !NEVER.contains(one.finding()) : EXCUSING.contains(one.finding());
  }

  /** Each day owes its part of its month. */
  private double owed() {
    return first
        .datesUntil(last.plusDays(1))
        .mapToDouble(day -> MONTHLY_TARGET / day.lengthOfMonth())
        .sum();
  }

  private long start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
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

    Row row(String place) {
      var isHeard = known > 0;
      return new Row(
          place,
          isRanked ? hours(prorated()) : "",
          isHeard ? hours(counted) : "",
          isHeard ? hours(credited) : "",
          isHeard ? hours(raw) : "",
          hours(Math.round(Math.round(Ranked.this.owed()) * owed)),
          String.valueOf(sessions),
          String.valueOf(known),
          hours(away - outside));
    }
  }
}
