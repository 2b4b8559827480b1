package zhenzhi.dashboard.inspection;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.inspection.sheet.VisitView.Fault;

/**
 * What inspections found that has to be put right, as the template shows it.
 *
 * @param part which of them, as the address has it
 * @param wrong the defect of whose remedy something is wrong; 0 of none
 * @param remedy what was entered for it
 * @param problem what is wrong with what the reader just did; empty when nothing
 */
public record DefectsView(
    List<Tab> tabs,
    String part,
    List<Choice> subdistricts,
    List<Line> lines,
    Pager pager,
    String csv,
    long wrong,
    String remedy,
    String problem) {
  public DefectsView {
    tabs = List.copyOf(tabs);
    subdistricts = List.copyOf(subdistricts);
    lines = List.copyOf(lines);
  }

  /** What was entered for a defect; empty while nothing was. */
  public String entered(long defect) {
    return defect == wrong ? remedy : "";
  }

  public record Tab(String word, String address, boolean chosen) {}

  /**
   * One of a site.
   *
   * @param visit address of the visit
   */
  public record Line(
      String visit, String name, String area, String found, String kind, Fault fault) {}
}
