package zhenzhi.dashboard.study;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;

/**
 * A year: every day as a square that is filled from below, and its months as rows.
 *
 * @param before address of the year before
 * @param after likewise; empty when it has not begun
 */
public record YearView(
    String title,
    String before,
    String after,
    List<Figure> figures,
    List<Square> squares,
    List<Month> months) {

  /**
   * A day; all lengths are in the drawing's own units.
   *
   * @param fill how high it is filled
   */
  public record Square(double x, double y, double fill, String style, String says) {}

  /** A month; {@code y} is where its squares are. */
  public record Month(
      double y,
      String word,
      String address,
      String raw,
      String credited,
      String person,
      String sessions,
      String days,
      String complete) {}
}
