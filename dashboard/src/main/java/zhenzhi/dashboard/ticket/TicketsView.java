package zhenzhi.dashboard.ticket;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * Tickets, as the template shows them.
 *
 * @param part which of the parts is shown, as the address has it
 * @param tabs the parts there are
 * @param units empty where there is nothing to choose
 * @param whose the ways to what is the reader's own, and to all
 * @param mine 1 where the own are shown, 0 where all are
 * @param text what is searched for; empty when nothing is
 * @param clear address without the filter; empty when nothing is filtered
 * @param board address of the same as 看板
 * @param calendar address of the same as 到期日历
 * @param csv address of the same as a file
 * @param hands to whom several may be dispatched at once; absent for whoever may not
 * @param told what became of that; empty when nobody asked
 * @param isNear whether whoever reads goes there, and may have the nearest first
 */
public record TicketsView(
    String part,
    List<Tab> tabs,
    List<Choice> units,
    List<Choice> subdistricts,
    List<Tab> whose,
    String mine,
    String text,
    String clear,
    String board,
    String calendar,
    String csv,
    Optional<Hands> hands,
    String told,
    boolean isNear,
    List<Group> groups,
    Pager pager) {

  /** Those of a subdistrict; without a name where they are not grouped. */
  public record Group(String name, List<Line> lines) {}

  /** To whom tickets can be dispatched. */
  public record Hands(List<Choice> units, List<Choice> technicians) {}

  /** A part of the tickets. */
  public record Tab(String address, String word, boolean chosen) {}

  /**
   * One ticket.
   *
   * @param id number of the field that ticks it
   * @param latitude where its site stands, in degrees; empty where that is not known, or there are
   *     several
   * @param seen when it moved last, as the field has it; empty where it is not to be dispatched
   * @param urgency how its time stands; empty when it does not run
   * @param hands whose it is
   */
  public record Line(
      long id,
      String seen,
      String address,
      String number,
      Badge stage,
      String finding,
      String place,
      String code,
      String subdistrict,
      String latitude,
      String longitude,
      Badge urgency,
      String due,
      String hands,
      String opened) {}
}
