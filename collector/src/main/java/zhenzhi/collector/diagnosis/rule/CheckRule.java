package zhenzhi.collector.diagnosis.rule;

import java.util.Optional;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.CheckUp;
import zhenzhi.collector.diagnosis.chart.CheckUp.Thing;

/**
 * What a box says of itself makes a verdict surer or less sure; measurements alone say what is
 * wrong.
 */
public final class CheckRule {
  private CheckRule() {}

  /** The verdict with what the box said since the case began. */
  static Verdict weighed(Evidence evidence, Verdict verdict) {
    var said = evidence.history().checkUp().filter(one -> one.at().isAfter(evidence.since()));
    var thing = thing(verdict.finding());
    if (said.isEmpty() || thing.isEmpty()) {
      return verdict;
    }
    return weighed(said.get(), thing.get(), verdict);
  }

  private static Verdict weighed(CheckUp said, Thing thing, Verdict verdict) {
    if (said.bad().contains(thing)) {
      return verdict.with(surer(verdict.confidence()), Clue.of(Sign.BOX_SAYS_SO));
    }
    return said.good().contains(thing)
        ? verdict.with(lessSure(verdict.confidence()), Clue.of(Sign.BOX_SAYS_OTHERWISE))
        : verdict;
  }

  /** Whether it is worth while to ask the box: something hangs on its answer. */
  public static boolean isWorthAsking(Verdict verdict) {
    return verdict.confidence() == Confidence.LOW && thing(verdict.finding()).isPresent();
  }

  /** What the box would find out of order. A box in the rain has no signal either. */
  private static Optional<Thing> thing(Finding finding) {
    return switch (finding) {
      case LNB_DEAD, DISH_MOVED, DISH_WORN, NO_SIGNAL -> Optional.of(Thing.SIGNAL);
      case LINE_POOR, LINE_CONGESTED -> Optional.of(Thing.LINE);
      case NO_NAMES -> Optional.of(Thing.NAMES);
      case BINDING_REFUSED -> Optional.of(Thing.ACCOUNT);
      default -> Optional.empty();
    };
  }

  private static Confidence surer(Confidence confidence) {
    return switch (confidence) {
      case LOW -> Confidence.MEDIUM;
      case MEDIUM, HIGH -> Confidence.HIGH;
    };
  }

  private static Confidence lessSure(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> Confidence.MEDIUM;
      case MEDIUM, LOW -> Confidence.LOW;
    };
  }
}
