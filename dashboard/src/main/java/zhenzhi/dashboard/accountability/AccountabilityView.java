package zhenzhi.dashboard.accountability;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * One entry, as the template shows it.
 *
 * @param source address of what it rests on; empty where it rests on words alone
 * @param sourceWord what that is
 * @param appealBy until when the person may appeal, in words; empty where nobody does any more
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record AccountabilityView(
    String address,
    String person,
    String duty,
    String site,
    String kind,
    Badge state,
    String grounds,
    String source,
    String sourceWord,
    String appealBy,
    boolean mayAppeal,
    boolean mayAnswer,
    boolean mayWithdraw,
    List<Choice> kinds,
    String words,
    List<Happened> log,
    String problem) {
  public AccountabilityView {
    kinds = List.copyOf(kinds);
    log = List.copyOf(log);
  }

  /** A line of the log. */
  public record Happened(String at, String who, String what, String words) {}
}
