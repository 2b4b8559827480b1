package zhenzhi.dashboard.rectification;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Orders in a list, as the template shows them.
 *
 * @param figures of this year; empty when nothing was issued
 * @param paragraph the same in words, for a report
 * @param isOfMany whether the reader has more than one site
 * @param bulletin the number of the only one whose orders are shown; empty for all
 * @param clear address of the same with nothing left out; empty when nothing is
 * @param told what has just been done; empty when nothing
 */
public record OrdersView(
    List<Tab> tabs,
    List<Line> lines,
    List<Figure> figures,
    String paragraph,
    boolean isOfMany,
    String part,
    String bulletin,
    String text,
    List<Choice> subdistricts,
    String clear,
    String csv,
    Pager pager,
    String told) {
  public OrdersView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
    figures = List.copyOf(figures);
  }

  /** Orders that are as far. */
  public record Tab(String word, String address, boolean chosen) {}

  /**
   * One order.
   *
   * @param again such as {@code 第 3 次}; empty for the first
   * @param corrected where the site stands by a correction of the bulletin; empty without one
   */
  public record Line(
      String address,
      Badge urgency,
      String due,
      String name,
      String subdistrict,
      String about,
      String again,
      String corrected,
      Badge stage) {}
}
