package zhenzhi.dashboard.rectification;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * Who may get an order, as the template shows it.
 *
 * @param closed why nothing can be issued; empty when it can
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record IssueView(
    String address,
    String bulletin,
    String title,
    List<Table> tables,
    String due,
    String words,
    String closed,
    String problem) {
  public IssueView {
    tables = List.copyOf(tables);
  }

  /** The end of a table, the last first. */
  public record Table(String kind, List<Line> lines) {
    public Table {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One site.
   *
   * @param field of the form; empty where it cannot be chosen
   */
  public record Line(
      String field,
      boolean chosen,
      String place,
      String name,
      String subdistrict,
      String hours,
      String excused,
      Badge verdict) {}
}
