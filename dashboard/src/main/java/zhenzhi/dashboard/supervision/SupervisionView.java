package zhenzhi.dashboard.supervision;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;

/**
 * 督办, as the template shows it.
 *
 * @param file address of the same as a workbook
 * @param problem what is wrong with the days; empty when nothing
 * @param holidays that those of a year have to be added; empty while they need not
 */
public record SupervisionView(
    String from,
    String until,
    String asOf,
    List<Figure> figures,
    List<Part> parts,
    List<String> formulas,
    String file,
    String problem,
    String holidays) {
  public SupervisionView {
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
  }

  /** The tasks by one of their marks. */
  public record Part(String title, String by, List<Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  public record Row(
      String name,
      long assigned,
      long done,
      long extended,
      long late,
      long withdrawn,
      long shelved,
      long going,
      String rate,
      String strict,
      String accept,
      String repair) {}
}
