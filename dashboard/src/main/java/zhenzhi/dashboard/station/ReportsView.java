package zhenzhi.dashboard.station;

import java.util.List;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/**
 * Which reports of a month came, and what became of the others.
 *
 * @param title such as {@code 11月的上报}
 * @param summary the month in one sentence
 * @param waiting what the box still holds; empty when nothing
 * @param gaps of which reports are missing, the newest first
 * @param more how many gaps are not shown; empty when all are
 * @param off the times in which the box was off, in one sentence; empty when there were none
 * @param offs those times
 */
public record ReportsView(
    String title,
    Badge badge,
    String summary,
    String waiting,
    List<Day> days,
    List<Missing> gaps,
    String more,
    String off,
    List<Missing> offs) {

  /**
   * A day of the strip.
   *
   * @param number of the month
   * @param mark what fits into a small square
   */
  public record Day(String number, Tone tone, String mark, String says) {}

  /**
   * A time of which reports are missing, or in which there were none.
   *
   * @param count how many; empty when nobody knows, or none
   */
  public record Missing(String span, String age, Badge badge, String says, String count) {}
}
