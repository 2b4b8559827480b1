package zhenzhi.dashboard.frame;

import java.util.List;

/**
 * Who is reading, as the page's head shows it.
 *
 * @param menu the pages this reader may open
 */
public record Viewer(String person, String role, String unit, List<Link> menu) {

  /** One entry of the menu. */
  public record Link(String word, String address, boolean here) {}
}
