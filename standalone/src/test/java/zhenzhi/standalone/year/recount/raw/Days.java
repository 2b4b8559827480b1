package zhenzhi.standalone.year.recount.raw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What each day of each site comes to by the rules of hours; worked out once. */
public final class Days {
  private static final long MINUTE = 60_000;
  private static final long PAUSE = 10 * MINUTE;
  private static final long SHORTEST_SESSION = 20 * MINUTE;
  private static final long DAILY_CAP = 300 * MINUTE;

  private final ZoneId zone;
  private final Map<Long, Map<LocalDate, Day>> known = new HashMap<>();

  public Days(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A day of a site.
   *
   * @param counts what is credited
   */
  public record Day(long raw, Stretches counts, int sessions, boolean known) {
    public long credited() {
      return counts.length();
    }
  }

  public Day of(RawSite site, LocalDate day) {
    return known
        .computeIfAbsent(site.id(), _ -> new HashMap<>())
        .computeIfAbsent(day, _ -> work(site, day));
  }

  private Day work(RawSite site, LocalDate day) {
    var from = start(day);
    var to = start(day.plusDays(1));
    var around =
        site.studied().between(from - SHORTEST_SESSION - PAUSE, to + SHORTEST_SESSION + PAUSE);
    var sessions = around.bridged(PAUSE).lasting(SHORTEST_SESSION);
    var counts = around.and(sessions).between(from, to).minus(site.struck()).first(DAILY_CAP);
    return new Day(
        site.played().between(from, to).length(),
        counts,
        sessions.beginning(from, to),
        site.reported().contains(day));
  }

  public long start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  public LocalDate day(long moment) {
    return Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
  }

  public ZoneId zone() {
    return zone;
  }
}
