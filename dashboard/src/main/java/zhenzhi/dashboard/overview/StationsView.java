package zhenzhi.dashboard.overview;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * The table of sites.
 *
 * @param csv address of the same list as a file
 */
public record StationsView(
    Filter filter, List<Head> heads, List<Row> rows, Pager pager, String csv) {

  /** What the reader asked for, and what could be asked for. */
  public record Filter(
      String text,
      List<Choice> states,
      List<Choice> subdistricts,
      List<Choice> accesses,
      String sort,
      boolean isOn) {}

  /**
   * A column's head.
   *
   * @param address that sorts by it; empty when it does not sort
   * @param order of the present sorting, as {@code aria-sort} says it; empty when not by this
   *     column
   */
  public record Head(String word, String address, String order, boolean isNumber) {}

  /**
   * One site.
   *
   * @param todayReports how complete the reports are that {@code today} rests on; empty when
   *     unknown
   * @param monthReports likewise
   */
  public record Row(
      String code,
      String name,
      String place,
      String access,
      Badge badge,
      String heard,
      String today,
      String todayReports,
      String month,
      String monthReports) {}
}
