package zhenzhi.dashboard.duty;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * Turns and leaves, as the template shows them.
 *
 * @param isEditable whether the reader may enter and end them
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record DutiesView(
    List<Turn> turns, List<Leave> leaves, boolean isEditable, Entered entered, String problem) {
  public DutiesView {
    turns = List.copyOf(turns);
    leaves = List.copyOf(leaves);
  }

  /**
   * One turn.
   *
   * @param now whether it is this person's turn today
   */
  public record Turn(
      long id,
      String unit,
      String area,
      String post,
      String person,
      String phone,
      String days,
      String span,
      Badge now) {}

  /**
   * One leave.
   *
   * @param isOwn whether it is this office's to end; one of somebody above has no reason either
   */
  public record Leave(
      long id, String person, String span, String standIn, String reason, boolean isOwn) {}

  /** What stands in the forms. */
  public record Entered(
      List<Choice> units,
      List<Choice> areas,
      List<Choice> posts,
      List<Choice> technicians,
      List<Choice> standIns,
      List<Choice> away,
      List<Choice> days,
      String from,
      String until,
      String phone,
      String awayFrom,
      String awayUntil,
      boolean isHandedOver,
      String reason) {}
}
