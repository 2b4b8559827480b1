package zhenzhi.dashboard.box;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import zhenzhi.dashboard.words.Tone;

/**
 * A site's box and what it was given as the template shows them.
 *
 * @param doubts by what it may be another box, and what is to be done
 * @param fresh the code that was just given out
 * @param token that was just given out
 * @param holding what it has that can be taken back, in a word; empty when nothing
 * @param reason as it was entered
 * @param problem what is wrong with what was sent; empty when nothing
 */
public record BoxView(
    String code,
    String name,
    Tone tone,
    String says,
    String todo,
    List<String> doubts,
    Optional<Fresh> fresh,
    Optional<String> token,
    boolean mayInvite,
    boolean mayGrant,
    String holding,
    String reason,
    String problem,
    List<Line> lines) {
  private static final Pattern FOUR = Pattern.compile(".{1,4}");

  public BoxView {
    doubts = List.copyOf(doubts);
    lines = List.copyOf(lines);
  }

  /** A code that is shown once. */
  public record Fresh(String code, String until) {}

  /** The token in fours, as it is copied; between them a narrow page may break it. */
  public List<String> fours() {
    return token.stream()
        .flatMap(text -> FOUR.matcher(text).results())
        .map(MatchResult::group)
        .toList();
  }

  /** Whether there is something to take back. */
  public boolean mayRevoke() {
    return !holding.isEmpty();
  }

  /** A certificate or a token, the newest first. */
  public record Line(String serial, String issued, String until, String state) {}
}
