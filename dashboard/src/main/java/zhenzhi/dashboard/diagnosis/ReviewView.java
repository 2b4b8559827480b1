package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.dashboard.diagnosis.DiagnosesView.Filter;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * 误判复盘, as the template shows it.
 *
 * @param clear address without the filter; empty when nothing is filtered
 * @param tables empty while nothing was entered
 */
public record ReviewView(
    List<Filter> filters,
    String clear,
    List<Figure> figures,
    List<Table> tables,
    List<Miss> misses,
    Pager pager,
    String csv) {
  public ReviewView {
    filters = List.copyOf(filters);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    misses = List.copyOf(misses);
  }

  public boolean isEmpty() {
    return tables.isEmpty();
  }

  /** What was told against what was found. */
  public record Table(String id, String title, List<String> columns, List<Row> rows) {}

  /** One thing told, and how often it was right. */
  public record Row(String told, List<Cell> cells, String rate) {}

  /** How often; {@code style} is empty for never. */
  public record Cell(String count, String style) {}

  /** A diagnosis that was something else. */
  public record Miss(
      String address,
      String site,
      String code,
      String subdistrict,
      Badge badge,
      String told,
      String actual,
      String treatment,
      String day) {}
}
