package zhenzhi.dashboard.imports;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/**
 * One import, as the template shows it.
 *
 * @param facts about the file and who decided what
 * @param preview while nothing is decided
 * @param canBeUndone whether there is a form for that
 * @param blocked why it cannot be undone though it is done; empty without a reason
 * @param papers issued bulletins that undoing it would make wrong
 * @param problem with what was just tried; empty without one
 */
public record ImportView(
    String address,
    String title,
    String subtitle,
    Badge state,
    List<Fact> facts,
    Optional<Preview> preview,
    boolean canBeUndone,
    String blocked,
    List<Paper> papers,
    String problem) {

  public record Fact(String name, String value) {}

  /** A bulletin. */
  public record Paper(String address, String says) {}

  /**
   * What importing would do.
   *
   * @param isGood whether it can be confirmed
   * @param more how many problems are not listed, in words; empty when all are
   * @param seen the counts as the form sends them back
   * @param onlyBad address of the lines that have problems; empty when those are shown already
   */
  public record Preview(
      Tone tone,
      String says,
      String todo,
      boolean isGood,
      String seen,
      List<Figure> figures,
      List<Trouble> troubles,
      String more,
      List<String> heads,
      List<Line> lines,
      Pager pager,
      String onlyBad,
      String all) {}

  /** Something wrong or remarkable, and where. */
  public record Trouble(String where, String says, Badge badge) {}

  /** A line of the file. */
  public record Line(String number, Badge verdict, List<Cell> cells, String says) {}

  /** A cell of the file; what is wrong with it is empty when it is good. */
  public record Cell(String label, String text, String wrong) {
    private static final int SHORT = 20;

    /** Whether it is not worth breaking, such as a time. */
    public boolean isShort() {
      return text.length() <= SHORT;
    }
  }
}
