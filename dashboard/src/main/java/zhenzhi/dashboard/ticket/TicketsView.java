package zhenzhi.dashboard.ticket;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Tickets, as the template shows them.
 *
 * @param part which of the parts is shown, as the address has it
 * @param tabs the parts there are
 * @param units empty where there is nothing to choose
 * @param isMine whether only the reader's own are shown
 * @param clear address without the filter; empty when nothing is filtered
 */
public record TicketsView(
    String part,
    List<Tab> tabs,
    List<Choice> units,
    List<Choice> subdistricts,
    boolean isMine,
    String clear,
    List<Line> lines,
    Pager pager) {

  /** A part of the tickets. */
  public record Tab(String address, String word, boolean chosen) {}

  /**
   * One ticket.
   *
   * @param urgency how its time stands; empty when it does not run
   * @param hands whose it is
   */
  public record Line(
      String address,
      String number,
      Badge stage,
      String finding,
      String place,
      String code,
      String subdistrict,
      Badge urgency,
      String due,
      String hands,
      String opened) {}
}
