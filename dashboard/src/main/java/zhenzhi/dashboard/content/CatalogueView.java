package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;

/**
 * The catalogue, as the template shows it.
 *
 * @param unknown how many contents wait to be sorted; empty when none does
 * @param isFiltering whether something was searched for
 * @param form present for those who may add
 * @param noStudy what was sorted out as no study
 */
public record CatalogueView(
    String unknown,
    List<RecountLine> recounts,
    String text,
    List<Choice> categories,
    boolean isFiltering,
    List<Line> lines,
    Pager pager,
    String csv,
    boolean mayDecide,
    CourseForm form,
    List<NameLine> noStudy,
    String problem) {

  /** A course. */
  public record Line(String address, String code, String title, String category, String length) {}

  public boolean isEmpty() {
    return lines.isEmpty() && !isFiltering;
  }
}
