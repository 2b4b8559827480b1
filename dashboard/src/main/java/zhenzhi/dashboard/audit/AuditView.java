package zhenzhi.dashboard.audit;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Tone;

/**
 * The record, as the template shows it.
 *
 * @param csv address of the same as a file
 * @param checked what came of the look at the chain; empty where nobody asked
 */
public record AuditView(
    String text,
    String from,
    String until,
    List<Line> lines,
    Pager pager,
    String csv,
    String checked,
    Tone tone) {
  public AuditView {
    lines = List.copyOf(lines);
  }

  /**
   * One entry.
   *
   * @param refused how it ended; empty where nobody refused it
   */
  public record Line(
      String nth,
      String at,
      String person,
      String login,
      String act,
      String target,
      String address,
      String refused) {}
}
