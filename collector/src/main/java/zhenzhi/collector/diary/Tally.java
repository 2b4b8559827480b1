package zhenzhi.collector.diary;

import java.time.Duration;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;

/**
 * The three figures of a day or of a longer time, side by side.
 *
 * @param hours absent when nothing is known: that is not zero
 * @param sessions that count
 * @param studyDays with credited hours
 */
public record Tally(Optional<Figures> hours, int sessions, int studyDays, Completeness reports) {
  public static final Tally NOTHING = new Tally(Optional.empty(), 0, 0, Completeness.UNKNOWN);

  /**
   * Hours.
   *
   * @param person credited hours times those who took part; absent when nobody said how many
   */
  public record Figures(Duration raw, Duration credited, Optional<Duration> person) {
    private Figures plus(Figures other) {
      return new Figures(
          raw.plus(other.raw),
          credited.plus(other.credited),
          person.map(mine -> mine.plus(other.person.orElse(Duration.ZERO))).or(() -> other.person));
    }
  }

  public Tally plus(Tally other) {
    return new Tally(
        hours.map(mine -> other.hours.map(mine::plus).orElse(mine)).or(() -> other.hours),
        sessions + other.sessions,
        studyDays + other.studyDays,
        reports.plus(other.reports));
  }
}
