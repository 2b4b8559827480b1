package zhenzhi.dashboard.excuse;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * The excuses, as the template shows them.
 *
 * @param clear address without the filter; empty when nothing is filtered
 * @param form absent for those who may only read
 */
public record ExcusesView(
    List<Choice> units,
    List<Choice> causes,
    String clear,
    List<Line> lines,
    Pager pager,
    Optional<Entered> form) {

  /**
   * One act.
   *
   * @param code of its site; empty when it is about several
   * @param evidence address of what it follows from; empty where somebody entered it
   * @param withdrawn by whom, when and why; empty while it holds
   * @param withdraw address to send it to; empty when this reader cannot
   * @param restore likewise
   */
  public record Line(
      Badge state,
      String cause,
      String where,
      String code,
      String span,
      String length,
      String note,
      String evidence,
      String excused,
      String withdrawn,
      String withdraw,
      String restore) {}

  /**
   * What stands in the form.
   *
   * @param problem what is wrong with it; empty when nothing
   */
  public record Entered(
      String problem,
      List<Choice> units,
      String site,
      String from,
      String until,
      List<Choice> causes,
      String note) {}
}
