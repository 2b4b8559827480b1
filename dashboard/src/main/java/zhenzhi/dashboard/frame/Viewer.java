package zhenzhi.dashboard.frame;

import java.util.List;

/**
 * Who is reading, as the page's head shows it.
 *
 * @param menu the pages this reader may open
 */
public record Viewer(String person, String role, String unit, List<Entry> menu) {

  /** What stands in the menu. */
  public sealed interface Entry {}

  /**
   * A page.
   *
   * @param here whether it is the one that is open
   */
  public record Link(String word, String address, boolean here) implements Entry {}

  /**
   * Pages below one word.
   *
   * @param here whether one of them is open
   */
  public record Group(String word, boolean here, List<Link> links) implements Entry {}
}
