package zhenzhi.collector.flag;

import java.util.List;
import zhenzhi.collector.study.Span;

/**
 * What a rule found.
 *
 * @param evidence the stretches of playback it is about, apart and in order; at least one
 * @param amount what was measured: days running, minutes, or percent, as the rule has it
 * @param subject of what: a course, or a time of day; empty where the rule needs none
 */
public record Finding(Rule rule, List<Span> evidence, long amount, String subject) {
  public Finding {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(rule + " without evidence");
    }
  }

  /**
   * Tells this evidence from what was added or taken away since: whoever decides has seen what they
   * decide about.
   */
  public String mark() {
    return evidence.size() + "." + evidence.getLast().end().getEpochSecond();
  }
}
