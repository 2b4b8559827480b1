package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/** The incidents, as the template shows them. */
public record IncidentsView(List<Line> open, List<Line> past, Pager pager) {
  public IncidentsView {
    open = List.copyOf(open);
    past = List.copyOf(past);
  }

  /** Whether this is not the first page, where the open ones are. */
  public boolean isFurther() {
    return !pager.previous().isEmpty();
  }

  /**
   * One incident.
   *
   * @param where the subdistricts, each with its sites
   */
  public record Line(
      String address,
      String finding,
      Badge badge,
      String says,
      String where,
      String since,
      String lasted,
      String hit,
      String away) {}
}
