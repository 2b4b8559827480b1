package zhenzhi.collector.bulletin;

import static java.util.Comparator.comparingLong;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
   * a fault that was found to be one, or with broken hardware, is not among them: it is repaired,
   * not blamed.
   *
   * @param lines with the last that has a place
   */
  static List<Line> last(List<Line> lines, int most, Set<StationCode> faulty, List<Line> best) {
    var behind =
        behind(lines, best)
            .filter(line -> !faulty.contains(line.code()) && line.hardware().isEmpty())
            .toList();
    if (most == 0 || behind.isEmpty()) {
      return List.of();
    }
    var place = behind.get(Math.max(0, behind.size() - most)).place().orElseThrow();
    return behind.stream()
        .filter(line -> line.place().orElseThrow() >= place)
        .sorted(Collections.reverseOrder(comparingLong(Naming::place)))
        .toList();
  }

  /** Those with broken hardware that would be among the last or behind them, the last first. */
  static List<Line> spared(List<Line> lines, List<Line> last, List<Line> best) {
    var from = last.isEmpty() ? 0 : place(last.getLast());
    return behind(lines, best)
        .filter(line -> line.hardware().isPresent() && place(line) >= from)
        .sorted(Collections.reverseOrder(comparingLong(Naming::place)))
        .toList();
  }

  private static Stream<Line> behind(List<Line> lines, List<Line> best) {
    return lines.stream()
        .filter(line -> line.place().isPresent() && !isDone(line) && !best.contains(line));
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
