package zhenzhi.dashboard.people;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Whose accounts the reader looks after, as the template shows them.
 *
 * @param rule who looks after whom, in words
 * @param text what was searched for; empty for nothing
 */
public record PeopleView(String rule, String text, List<Line> lines, Pager pager) {
  public PeopleView {
    lines = List.copyOf(lines);
  }

  /**
   * One account.
   *
   * @param place the unit's name, and the site's of a keeper
   */
  public record Line(
      String address,
      String name,
      String login,
      String role,
      String place,
      Badge state,
      String seen) {}
}
