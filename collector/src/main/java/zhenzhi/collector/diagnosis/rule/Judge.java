package zhenzhi.collector.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/** Asks the rule of each subject. */
public final class Judge {
  /** A strike and its first effect lie no further apart, the delay of a feed included. */
  private static final Duration STRIKE = Duration.ofMinutes(30);

  private Judge() {}

  /**
   * What is most likely wrong.
   *
   * @param raised the symptoms of the subject that count
   */
  public static Verdict judge(Subject subject, Set<Symptom> raised, Evidence evidence) {
    var verdict =
        switch (subject) {
          case REACH -> ReachRule.away(evidence, raised);
          case RECEPTION -> ReceptionRule.judge(evidence);
          case LINE -> ServiceRule.line(evidence, raised);
          case BOX -> ServiceRule.box(evidence, raised);
          case SYSTEM -> ServiceRule.system(evidence, raised);
          case BINDING -> ServiceRule.binding(evidence);
          case STUDY -> throw new IllegalArgumentException("no symptom of a box is about study");
        };
    return CheckRule.weighed(evidence, brought(evidence, verdict));
  }

  /** What is known once the box can be reached again. */
  public static Verdict back(Evidence evidence) {
    return brought(evidence, ReachRule.back(evidence));
  }

  /** Adds what brought it about. */
  private static Verdict brought(Evidence evidence, Verdict verdict) {
    return isBreakable(verdict.finding()) && wasStruck(evidence)
        ? verdict.because(NaturalCause.LIGHTNING)
        : verdict;
  }

  /** What a strike nearby breaks; a cut that it brings is the mains'. */
  private static boolean isBreakable(Finding finding) {
    return switch (finding.component()) {
      case BOX -> finding != Finding.BOX_HOT;
      case LNB -> true;
      case LINE -> finding.subject() == Subject.REACH;
      case POWER, DISH, BINDING, SYSTEM, SKY, PEOPLE -> false;
    };
  }

  private static boolean wasStruck(Evidence evidence) {
    return evidence
        .weather()
        .lightning(
            evidence.patient().site().area(),
            evidence.since().minus(STRIKE),
            evidence.since().plus(STRIKE));
  }

  /** Whether a verdict only tells that something is not over that seemed to be. */
  public static boolean isRelapse(Ended ended, Evidence evidence, Verdict verdict) {
    var last = ended.last();
    var next = verdict.finding();
    return last.subject() == next.subject()
        && last.component() == next.component()
        && !evidence.since().isAfter(ended.until().plus(evidence.config().reopen()));
  }

  /** Whether nothing that the box tells later can change it. */
  public static boolean isSettled(Verdict verdict) {
    return verdict.finding() == Finding.LINE_FLAPPING
        || verdict.finding() == Finding.POWER_UNSTEADY;
  }

  /** From when on somebody is wanted; absent while it is expected to pass. */
  public static Optional<Instant> due(Evidence evidence, Verdict verdict) {
    return switch (verdict.finding().subject()) {
      case REACH -> ReachRule.due(evidence, verdict);
      case RECEPTION -> ReceptionRule.due(evidence, verdict);
      case LINE, BOX, SYSTEM, BINDING, STUDY -> ServiceRule.due(evidence, verdict);
    };
  }
}
