package zhenzhi.collector.inspection.draw;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many sites of each stratum are drawn. Each has at least one; the rest go by largest
 * remainder, so that no stratum is a whole site away from its share.
 */
final class Seats {
  private static final int WHOLE = 100;

  private Seats() {}

  /**
   * Shares them out.
   *
   * @param percent of all sites that are drawn, rounded up; more where there are more strata
   * @param sizes how many sites each stratum has, at least one
   */
  static SortedMap<Stratum, Integer> of(int percent, SortedMap<Stratum, Integer> sizes) {
    var seats = new TreeMap<Stratum, Integer>();
    sizes.forEach((stratum, size) -> seats.put(stratum, Math.max(1, size * percent / WHOLE)));
    var sites = sum(sizes);
    var left = Math.ceilDiv(sites * percent, WHOLE) - sum(seats);
    sizes.entrySet().stream()
        .filter(one -> remainder(one, percent) > 0 && one.getValue() * percent >= WHOLE)
        .sorted(
            Comparator.comparingInt((Map.Entry<Stratum, Integer> one) -> -remainder(one, percent))
                .thenComparing(Map.Entry::getKey))
        .limit(Math.max(0, left))
        .forEach(one -> seats.merge(one.getKey(), 1, Integer::sum));
    return seats;
  }

  private static int remainder(Map.Entry<Stratum, Integer> one, int percent) {
    return one.getValue() * percent % WHOLE;
  }

  private static int sum(SortedMap<Stratum, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
