package zhenzhi.collector.ticket.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * 督办 of some tasks.
 *
 * @param counts how many of each outcome; none where there are none
 * @param accept the median working time until somebody took one on
 * @param repair the median working time until one was in order
 */
public record Figures(
    Map<Outcome, Long> counts, Optional<Duration> accept, Optional<Duration> repair) {
  public Figures {
    counts = Map.copyOf(counts);
  }

  public static Figures of(Collection<Task> tasks) {
    var counts = new EnumMap<Outcome, Long>(Outcome.class);
    tasks.forEach(task -> counts.merge(task.outcome(), 1L, Long::sum));
    return new Figures(
        counts,
        median(tasks.stream().flatMap(task -> task.accepted().stream())),
        median(tasks.stream().flatMap(task -> task.repaired().stream())));
  }

  public long of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** 交办: all of them. */
  public long assigned() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** 办结率 = (办结 + 延期) / 交办; none of no task. */
  public OptionalDouble rate() {
    return share(of(Outcome.DONE) + of(Outcome.EXTENDED), assigned());
  }

  /** The strict one: 办结 / (交办 − 撤销). */
  public OptionalDouble strictRate() {
    return share(of(Outcome.DONE), assigned() - of(Outcome.WITHDRAWN));
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** Of an even number the mean of the two in the middle. */
  private static Optional<Duration> median(Stream<Duration> lengths) {
    var sorted = lengths.sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    var upper = sorted.get(sorted.size() / 2);
    var lower = sorted.get((sorted.size() - 1) / 2);
    return Optional.of(lower.plus(upper).dividedBy(2));
  }
}
