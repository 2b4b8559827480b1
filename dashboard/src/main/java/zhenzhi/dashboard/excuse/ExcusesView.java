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
   * @param withdrawn by whom, when and why; empty while it holds
   * @param act empty when this reader cannot withdraw it
   */
  public record Line(
      Badge state,
      String cause,
      String where,
      String code,
      String span,
      String length,
      String note,
      String excused,
      String withdrawn,
      String act) {}

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
