package zhenzhi.dashboard.station;

import java.util.List;

/**
 * The last 31 days as bars, ready to be drawn: all lengths are in the drawing's own units.
 *
 * @param summary the same in one sentence
 * @param marks the horizontal lines
 */
public record BarsView(String summary, List<Mark> marks, List<Bar> bars) {

  /** A horizontal line with its hours. */
  public record Mark(double y, String word) {}

  /**
   * One day.
   *
   * @param known whether anything is known of it; a day without a message is a gap, not a zero
   * @param says the day in words
   */
  public record Bar(
      double x,
      double rawY,
      double rawHeight,
      double creditedY,
      double creditedHeight,
      boolean known,
      String label,
      String says,
      String day,
      String raw,
      String credited) {}
}
