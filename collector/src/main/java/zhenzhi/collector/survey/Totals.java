package zhenzhi.collector.survey;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Site;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Task;

/**
 * What the facts of some sites add up to.
 *
 * @param sites how many were in service at some time
 * @param sums kinds that nothing is known of are not among them
 * @param tickets those that were opened in the period
 */
public record Totals(long sites, Map<FactKind, Sum> sums, Figures tickets) {
  public Totals {
    sums = Map.copyOf(sums);
  }

  /** {@code of}: how many sites it is known of; of the others neither part nor whole is in it. */
  public record Sum(Fact fact, long of) {
    Sum plus(Sum other) {
      return new Sum(fact.plus(other.fact), of + other.of);
    }
  }

  static Totals of(Collection<Site> sites, Facts facts, Collection<Task> tasks) {
    var sums = new EnumMap<FactKind, Sum>(FactKind.class);
    for (var kind : FactKind.values()) {
      for (var site : sites) {
        facts
            .find(kind, site.id())
            .ifPresent(fact -> sums.merge(kind, new Sum(fact, 1), Sum::plus));
      }
    }
    return new Totals(sites.size(), sums, Figures.of(tasks));
  }

  public Optional<Sum> find(FactKind kind) {
    return Optional.ofNullable(sums.get(kind));
  }
}
