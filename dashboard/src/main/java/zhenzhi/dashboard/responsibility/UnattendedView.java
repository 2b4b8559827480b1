package zhenzhi.dashboard.responsibility;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Sites without an administrator, as the template shows them.
 *
 * @param rule when a site is 一票否决, in words
 */
public record UnattendedView(List<Line> lines, String rule, Pager pager) {
  public UnattendedView {
    lines = List.copyOf(lines);
  }

  /**
   * One site.
   *
   * @param address of the page where somebody is entered
   * @param since such as {@code 2026-08-22 起，3 个月}
   */
  public record Line(
      String address, String name, String subdistrict, Badge state, String since, String standIn) {}
}
