package zhenzhi.dashboard.notice;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Notices, as the template shows them.
 *
 * @param problem what could not be done; empty when nothing
 * @param states to choose from
 * @param clear address without the filter; empty when nothing is filtered
 */
public record NoticesView(
    String problem, List<Choice> states, String clear, List<Line> lines, Pager pager) {

  /**
   * One notice.
   *
   * @param who the person's name
   * @param as what, and by which way to which address
   * @param by the way; empty where nobody is known
   * @param about address of the ticket or the order
   * @param when it was sent, or will be
   * @param answer of the provider; empty while there is none
   * @param again where to send it again; empty where that is not possible
   */
  public record Line(
      Badge state,
      String who,
      String as,
      String by,
      String occasion,
      String words,
      String about,
      String when,
      String answer,
      String again) {}
}
