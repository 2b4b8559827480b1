package zhenzhi.dashboard.accountability;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Entries in a list, as the template shows them.
 *
 * @param isOffice whether the reader enters them
 */
public record AccountabilitiesView(List<Line> lines, boolean isOffice, Pager pager) {
  public AccountabilitiesView {
    lines = List.copyOf(lines);
  }

  /** One entry. */
  public record Line(
      String address,
      String person,
      String duty,
      String site,
      String kind,
      Badge state,
      String at) {}
}
