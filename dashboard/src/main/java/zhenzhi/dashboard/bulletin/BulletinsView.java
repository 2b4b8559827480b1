package zhenzhi.dashboard.bulletin;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * The office's bulletins, as the template shows them.
 *
 * @param periods of which one can be drafted
 * @param problem why nothing was drafted; empty when nothing was wrong
 * @param received what others sent to the office
 */
public record BulletinsView(
    List<Choice> periods, String problem, ReceivedView received, List<Line> lines, Pager pager) {

  /**
   * A bulletin.
   *
   * @param number such as {@code 2026年第3期，远教通〔2026〕5号}; empty before it is issued
   * @param signed such as {@code 12 / 20}
   */
  public record Line(
      String address, String title, Badge state, String number, String dated, String signed) {}
}
