package zhenzhi.dashboard.station;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * What played on a day and what of it counts, as the template shows it.
 *
 * @param steps from what played to what counts; empty when nothing played
 * @param rule the policy of the day in one sentence
 */
public record DayView(List<Segment> playback, List<Step> steps, String rule) {

  /** A stretch of playback. */
  public record Segment(String span, String length, String title, String category, Badge counted) {}

  /**
   * Hours, or what is taken off them.
   *
   * @param isSum whether it is what is left
   */
  public record Step(String word, String hours, boolean isSum) {}
}
