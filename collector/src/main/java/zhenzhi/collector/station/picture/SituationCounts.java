package zhenzhi.collector.station.picture;

import java.util.Collection;
import java.util.Map;
import zhenzhi.collector.station.situation.Situation;

/**
 * How many sites are how. Retired sites are left out.
 *
 * @param units by the id of the subdistrict; 0 has the sites that belong to none
 */
public record SituationCounts(Map<Long, Map<Situation.Kind, Integer>> units) {
  public SituationCounts {
    units = Map.copyOf(units);
  }

  /** 畅通率 of all. */
  public Share reachability() {
    return units.values().stream()
        .map(SituationCounts::reachability)
        .reduce(new Share(0, 0), Share::plus);
  }

  /** 畅通率 of a subdistrict. */
  public Share reachability(long unit) {
    return reachability(units.getOrDefault(unit, Map.of()));
  }

  /**
   * Sites in which a lesson could be held, of all that are registered and not retired. One that was
   * never heard is registered, and so counts as not working.
   */
  static Share reachability(Map<Situation.Kind, Integer> counts) {
    var working =
        counts.entrySet().stream()
            .filter(count -> count.getKey().isWorking())
            .map(Map.Entry::getValue)
            .toList();
    return new Share(sum(working), sum(counts.values()));
  }

  private static int sum(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
