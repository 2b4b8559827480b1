package zhenzhi.dashboard.responsibility;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Call;

/**
 * Who answers for a site, as the template shows it.
 *
 * @param past everybody who held a duty, those of today included
 * @param isEditable whether the reader may hand duties over
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record ResponsibleView(
    String code,
    String name,
    String place,
    List<Holder> holders,
    List<Past> past,
    List<Change> changes,
    boolean isEditable,
    Entered entered,
    String problem) {
  public ResponsibleView {
    holders = List.copyOf(holders);
    past = List.copyOf(past);
    changes = List.copyOf(changes);
  }

  /**
   * Somebody who holds a duty today.
   *
   * @param person empty while nobody does
   */
  public record Holder(String role, String person, String title, Call call, String since) {}

  /**
   * Days on which somebody held a duty.
   *
   * @param handOver address of the sheet; empty where nobody had it before
   */
  public record Past(
      String role, String person, String title, String phone, String span, String handOver) {}

  /**
   * Who entered what.
   *
   * @param undo address that takes it back; empty where that is not possible
   */
  public record Change(String at, String by, String what, String note, String undo) {}

  /** What stands in the form. */
  public record Entered(
      List<Choice> roles, String person, String title, String phone, String since, String note) {}
}
