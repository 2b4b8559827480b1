package zhenzhi.dashboard.study;

import java.util.List;

/**
 * A day from midnight to midnight; all lengths are in the drawing's own units.
 *
 * @param summary the same in one sentence
 * @param open when the site is meant to be open; empty when always
 */
public record TimelineView(
    String summary, List<Tick> ticks, List<Stretch> open, List<Stretch> stretches) {

  /** An hour on the scale. */
  public record Tick(double x, String word) {}

  /**
   * A stretch of the day.
   *
   * @param style what became of it, as a class of the style sheet
   * @param word the same in words
   */
  public record Stretch(
      double x, double width, String style, String span, String length, String word) {}
}
