package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * What the sites of a unit are to watch in a month, as the template shows it.
 *
 * @param unit by number
 * @param month such as {@code 2026-11}
 * @param inherited what the units above ask for, which is not changed here
 * @param courses to choose from
 * @param shares how the subdistricts stand with one course; empty when none was asked for
 * @param known what was entered as a course
 * @param minutes what was entered as wanted
 */
public record PlanView(
    String unit,
    String unitName,
    String month,
    String monthName,
    String before,
    String after,
    List<Choice> units,
    String sites,
    List<Line> lines,
    List<Line> inherited,
    String chosen,
    List<ShareLine> shares,
    List<String> courses,
    String known,
    String minutes,
    String problem) {

  /** One course of the plan. */
  public record Line(
      String course,
      String title,
      String category,
      String wanted,
      String from,
      String done,
      String share,
      String address) {}

  /** A subdistrict. */
  public record ShareLine(String name, String done, String sites, String share) {}

  public boolean isEmpty() {
    return lines.isEmpty() && inherited.isEmpty();
  }
}
