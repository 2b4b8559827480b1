package zhenzhi.dashboard.book;

import java.util.List;

/**
 * The books of a site in a month.
 *
 * @param before address of the month before
 * @param after address of the month after; empty in this one
 * @param reminder what is missing; empty when nothing is
 * @param hinted how many entries do not fit, in a sentence; empty when all do
 */
public record ShelfView(
    String address,
    String code,
    String name,
    String place,
    String month,
    String before,
    String after,
    String reminder,
    String hinted,
    List<Line> lines,
    String printMonth,
    String printYear,
    String fileMonth,
    String fileYear) {
  public ShelfView {
    lines = List.copyOf(lines);
  }

  /**
   * A book.
   *
   * @param wanted such as {@code 每月至少 2 条}; empty when any number will do
   * @param add address at which a row is entered; empty where the reader enters none
   */
  public record Line(
      String name, String address, String count, String wanted, String hints, String add) {}
}
