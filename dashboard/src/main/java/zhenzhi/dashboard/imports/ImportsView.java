package zhenzhi.dashboard.imports;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * What can be imported and what was, as the template shows it.
 *
 * @param problem with what was just uploaded; empty without one
 */
public record ImportsView(List<Kind> kinds, List<Past> past, Pager pager, String problem) {

  /**
   * Something that can be imported.
   *
   * @param address of the upload and of the templates
   * @param isOpen whether this reader may; otherwise another office has to
   */
  public record Kind(String address, String title, String says, boolean isOpen) {}

  /** An import that was begun. */
  public record Past(
      String number,
      String address,
      String kind,
      String file,
      String who,
      String when,
      String did,
      Badge state) {}
}
