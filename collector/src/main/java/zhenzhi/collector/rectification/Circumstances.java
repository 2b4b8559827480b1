package zhenzhi.collector.rectification;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.flag.Rule;

/**
 * What is known of a site in the period for which it was among the last, so that nobody has to ask
 * the keeper.
 *
 * @param played days on which something was played
 * @param idle days on which the box reported and nothing was played
 * @param unknown days of which nothing was heard, which says nothing about study
 * @param usual credited hours of a month before, on average; absent when none is known
 * @param hasKeeper whether somebody looked after it on the last day
 */
public record Circumstances(
    int played,
    int idle,
    int unknown,
    Optional<Duration> usual,
    List<Fault> faults,
    List<Rule> flags,
    boolean hasKeeper) {
  public Circumstances {
    faults = List.copyOf(faults);
    flags = List.copyOf(flags);
  }

  /**
   * Something that was out of order.
   *
   * @param until absent while it still is
   */
  public record Fault(Finding finding, Instant since, Optional<Instant> until) {}

  /** The reasons that these facts speak for; a keeper may choose others. */
  public Set<Reason> suggested() {
    var reasons = EnumSet.noneOf(Reason.class);
    faults.stream().map(Fault::finding).map(Circumstances::of).forEach(reasons::addAll);
    if (flags.contains(Rule.MONTH_END)) {
      reasons.add(Reason.MONTH_END);
    }
    if (!hasKeeper) {
      reasons.add(Reason.NO_KEEPER);
    }
    if (idle > played) {
      reasons.add(Reason.NOT_PLAYED);
    }
    return reasons;
  }

  private static Set<Reason> of(Finding finding) {
    if (finding == Finding.ONLY_AT_MONTH_END) {
      return EnumSet.of(Reason.MONTH_END);
    }
    if (finding == Finding.NOT_STUDYING) {
      return EnumSet.of(Reason.NOT_PLAYED);
    }
    if (finding.faultClass() == FaultClass.MANAGEMENT || finding == Finding.OUT_OF_REACH) {
      return Set.of();
    }
    return of(finding.component());
  }

  private static Set<Reason> of(Component component) {
    return switch (component) {
      case BOX, LNB, DISH, SYSTEM, BINDING -> EnumSet.of(Reason.EQUIPMENT);
      case LINE -> EnumSet.of(Reason.LINE);
      case POWER -> EnumSet.of(Reason.POWER);
      case PEOPLE, SKY -> Set.of();
    };
  }
}
