package zhenzhi.collector.rounds;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which hardly anybody waits for the database, before its own jobs at five. */
public final class Night {
  private static final LocalTime FROM = LocalTime.of(1, 0);
  private static final LocalTime UNTIL = LocalTime.of(5, 0);

  private Night() {}

  public static boolean isAt(Instant now, ZoneId zone) {
    var time = now.atZone(zone).toLocalTime();
    return !time.isBefore(FROM) && time.isBefore(UNTIL);
  }
}
