package zhenzhi.dashboard.inspection.sheet;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * A visit to a site, as the template shows it.
 *
 * @param satisfaction in words
 * @param defects what has to be put right
 * @param earlier sheets that were corrected, the newest first
 * @param others other visits to the site
 * @param isEditable whether the reader may correct it and say what is done
 * @param isToDo whether it is the reader who has to put something right
 * @param unopened how many tickets have still to be opened
 * @param problem what is wrong with what the reader just did; empty when nothing
 */
public record VisitView(
    String address,
    String code,
    String name,
    String area,
    String month,
    Signed sheet,
    String satisfaction,
    Badge result,
    List<Fault> defects,
    List<Signed> earlier,
    List<Other> others,
    boolean isEditable,
    boolean isToDo,
    int unopened,
    String problem) {
  public VisitView {
    defects = List.copyOf(defects);
    earlier = List.copyOf(earlier);
    others = List.copyOf(others);
  }

  /**
   * A sheet as it was signed.
   *
   * @param reason why it was corrected; empty of the first
   */
  public record Signed(
      String at, String by, String inspector, String witness, String reason, List<Line> lines) {
    public Signed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An item with its answer.
   *
   * @param words what exactly; empty when nothing
   * @param then what becomes of it; empty when nothing
   */
  public record Line(int nth, String question, Badge answer, String words, String then) {}

  /**
   * Something that has to be put right.
   *
   * @param ticket address of its ticket; empty where there is none
   * @param number of its ticket in words
   * @param due until when, in words; empty where a ticket has its own clock
   * @param says how it ended; empty while it has not
   * @param close where it is said to be done; empty where that cannot be said
   */
  public record Fault(
      long id,
      String question,
      String words,
      Badge state,
      String ticket,
      String number,
      String due,
      String says,
      String close) {}

  /** Another visit. */
  public record Other(String address, String at, String satisfaction) {}
}
