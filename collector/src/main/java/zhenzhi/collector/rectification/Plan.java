package zhenzhi.collector.rectification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhenzhi.collector.refusal.Refusal;

/**
 * 原因分析 and 整改措施 of a site.
 *
 * @param words about the reasons; may be empty unless the reason is another one
 */
public record Plan(Set<Reason> reasons, String words, List<Measure> measures) {

  /**
   * What is going to be done.
   *
   * @param who is responsible for it, by name
   */
  public record Measure(String what, String who, LocalDate by) {
    public Measure {
      if (what.isBlank() || who.isBlank()) {
        throw new Refusal(Refusal.Kind.INVALID, "a measure says what is done and by whom");
      }
    }
  }

  public Plan {
    if (reasons.isEmpty() || measures.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "a plan has reasons and measures");
    }
    if (reasons.contains(Reason.OTHER) && words.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "another reason, and no words about it");
    }
    reasons = Set.copyOf(EnumSet.copyOf(reasons));
    measures = List.copyOf(measures);
  }
}
