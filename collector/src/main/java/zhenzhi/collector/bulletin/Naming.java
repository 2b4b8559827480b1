package zhenzhi.collector.bulletin;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.protocol.StationCode;

/**
 * Who a bulletin names. Ties are never cut: who studied as much as one that is named is named too.
 */
final class Naming {
  private Naming() {}

  /** Those with the first {@code most} places that studied at all. */
  static List<Line> best(List<Line> lines, int most) {
    return lines.stream()
        .filter(Naming::hasStudied)
        .filter(line -> line.place().orElse(Long.MAX_VALUE) <= most)
        .toList();
  }

  /**
   * The last {@code most} of those that did not do what they owed, the very last first. A site with
   * a fault that was found to be one is not among them: it is repaired, not blamed.
   *
   * @param lines with the last that has a place
   */
  static List<Line> last(List<Line> lines, int most, Set<StationCode> faulty, List<Line> best) {
    Predicate<Line> named = line -> line.place().isPresent() && !isDone(line);
    var behind =
        lines.stream()
            .filter(named)
            .filter(line -> !faulty.contains(line.code()) && !best.contains(line))
            .toList();
    if (most == 0 || behind.isEmpty()) {
      return List.of();
    }
    var place = behind.get(Math.max(0, behind.size() - most)).place().orElseThrow();
    return behind.stream()
        .filter(line -> line.place().orElseThrow() >= place)
        .sorted(Collections.reverseOrder((one, other) -> Long.compare(place(one), place(other))))
        .toList();
  }

  /** Whether those after {@code line} may be among the best, too. */
  static boolean mayBeBest(Line line, int most) {
    return line.place().orElse(Long.MAX_VALUE) <= most;
  }

  /**
   * Whether sites ahead of {@code lines} may belong to the last that were found in them: too few
   * were found, or their place may begin further ahead. Ahead of one that did what it owed are only
   * such.
   */
  static boolean mayLack(List<Line> named, List<Line> lines, int most) {
    var first = place(lines.getFirst());
    return named.size() < most
        ? lines.stream().noneMatch(line -> place(line) > first && isDone(line))
        : most > 0 && place(named.getLast()) == first;
  }

  private static long place(Line line) {
    return line.place().orElseThrow();
  }

  private static boolean hasStudied(Line line) {
    return line.hours().filter(hours -> hours.credited().isPositive()).isPresent();
  }

  private static boolean isDone(Line line) {
    return line.completion().orElse(0) >= 1;
  }
}
