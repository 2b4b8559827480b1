package zhenzhi.dashboard.box;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.words.Tone;

/**
 * A site's box and its certificates as the template shows them.
 *
 * @param doubled what is to be done where two boxes use one certificate; empty when none do
 * @param fresh the code that was just given out
 * @param reason as it was entered
 * @param problem what is wrong with what was sent; empty when nothing
 */
public record BoxView(
    String code,
    String name,
    Tone tone,
    String says,
    String todo,
    String doubled,
    Optional<Fresh> fresh,
    boolean mayInvite,
    boolean mayRevoke,
    String reason,
    String problem,
    List<Line> lines) {
  public BoxView {
    lines = List.copyOf(lines);
  }

  /** A code that is shown once. */
  public record Fresh(String code, String until) {}

  /** A certificate, the newest first. */
  public record Line(String serial, String issued, String until, String state) {}
}
