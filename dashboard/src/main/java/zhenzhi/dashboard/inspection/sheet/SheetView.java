package zhenzhi.dashboard.inspection.sheet;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * A check sheet to be filled in, as the template shows it.
 *
 * @param action where it is sent to
 * @param isCorrection whether one that was signed is corrected, which takes a reason
 * @param version how many sheets of the visit whoever corrects has seen
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record SheetView(
    String code,
    String name,
    String place,
    String action,
    boolean isCorrection,
    int version,
    List<Asked> items,
    String inspector,
    String witness,
    String due,
    String reason,
    String problem) {
  public SheetView {
    items = List.copyOf(items);
  }

  /**
   * One thing to look at.
   *
   * @param nth from 1
   * @param how {@code YES_NO}, {@code NUMBER} or {@code WORDS}
   * @param known what the system knows of it, in words; empty where it knows nothing
   * @param said the value of what was chosen or entered; empty while nothing was
   * @param words what exactly is wrong
   * @param followUps what may become of a No
   */
  public record Asked(
      int nth,
      String key,
      String question,
      String how,
      String known,
      String said,
      String words,
      List<Choice> followUps) {
    public Asked {
      followUps = List.copyOf(followUps);
    }

    public boolean isSaid(String value) {
      return said.equals(value);
    }
  }
}
