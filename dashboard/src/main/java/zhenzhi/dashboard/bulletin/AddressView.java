package zhenzhi.dashboard.bulletin;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;

/**
 * Who gets a bulletin.
 *
 * @param problem why the list was not taken; mostly empty
 * @param isOpen whether the list can still be changed
 * @param units each with the editions to choose from
 * @param summary such as {@code 共 20 家，已读 12，已签收 9}
 */
public record AddressView(
    String title,
    String address,
    int version,
    String problem,
    boolean isOpen,
    List<Unit> units,
    List<Choice> stations,
    String summary,
    List<Line> lines,
    Pager pager,
    String csv) {

  /** A subdistrict that may be on the list. */
  public record Unit(String name, String field, List<Choice> editions) {}

  /** Somebody on the list. */
  public record Line(String name, String code, String edition, String opened, String signed) {}
}
