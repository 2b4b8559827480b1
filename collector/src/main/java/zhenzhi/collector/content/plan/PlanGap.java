package zhenzhi.collector.content.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;

/** How far a site is with one item of its plan. */
public record PlanGap(PlanItem item, Duration played) {

  /** What each item still lacks. A course that several units ask for is asked for once, at most. */
  public static List<PlanGap> of(Collection<PlanItem> plan, Collection<Watched> watched) {
    var items = new LinkedHashMap<Long, PlanItem>();
    plan.forEach(item ->
        items.merge(item.course().id(), item, BinaryOperator.maxBy(comparing(PlanItem::needed))));
    var gaps = new ArrayList<PlanGap>();
    items.values().forEach(item -> gaps.add(new PlanGap(item, played(item, watched))));
    return gaps;
  }

  public boolean isDone() {
    return missing().isZero();
  }

  public Duration missing() {
    var missing = item.needed().minus(played);
    return missing.isNegative() ? Duration.ZERO : missing;
  }

  private static Duration played(PlanItem item, Collection<Watched> watched) {
    return watched.stream()
        .filter(it -> it.course().equals(OptionalLong.of(item.course().id())))
        .map(Watched::played)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
