package zhenzhi.dashboard.study;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.words.Badge;

/**
 * What was struck off a day, and the form for it.
 *
 * @param excuses what excuses the site on that day, in words
 * @param excuse address of the page that excuses; empty for those who may not
 * @param form absent for those who may only read
 */
public record StrikesView(
    List<Line> lines, List<String> excuses, String excuse, Optional<Entered> form) {

  /**
   * Something struck off.
   *
   * @param restored by whom, when and why; empty while it holds
   * @param id empty when this reader cannot give it back here
   * @param flag that it was decided on; empty when it came otherwise
   */
  public record Line(
      Badge state,
      String span,
      String reason,
      String struck,
      String restored,
      String id,
      String flag) {}

  /**
   * What stands in the form.
   *
   * @param problem what is wrong with it; empty when nothing
   */
  public record Entered(String problem, String day, String from, String until, String reason) {}
}
