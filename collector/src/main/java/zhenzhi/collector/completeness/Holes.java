package zhenzhi.collector.completeness;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the numbers of a boot that are not here. */
public final class Holes {
  /** Of a boot of which nothing ever came: a report every five minutes, as boxes usually do. */
  private static final Duration USUAL = Duration.ofMinutes(5);

  private static final Duration LONGEST = Duration.ofDays(366);

  private Holes() {}

  /**
   * The holes of {@code boot}, in order.
   *
   * @param starts what boxes told of boots; those that name this one as the boot before say how
   *     many numbers it had
   */
  public static List<Hole> of(UUID boot, Runs runs, Collection<Start> starts) {
    var holes = new ArrayList<Hole>();
    Run before = null;
    for (var run : runs.all()) {
      if (before == null && run.first() > 1) {
        holes.add(hole(boot, 1, run.first() - 1, run.bootedAt(), run.firstAt()));
      } else if (before != null) {
        holes.add(hole(boot, before.last() + 1, run.first() - 1, before.lastAt(), run.firstAt()));
      }
      before = run;
    }
    next(boot, starts)
        .filter(next -> next.earlierLast() > runs.last())
        .ifPresent(next -> holes.add(tail(boot, runs, next)));
    return holes;
  }

  /** Of several that say they came next, the one that knows of the most reports. */
  private static Optional<Start> next(UUID boot, Collection<Start> starts) {
    return starts.stream()
        .filter(start -> start.follows(boot))
        .max(
            comparingLong(Start::earlierLast)
                .thenComparing(comparing(Start::at).reversed())
                .thenComparing(Start::boot));
  }

  private static Hole tail(UUID boot, Runs runs, Start next) {
    var first = runs.last() + 1;
    var from =
        runs.all().isEmpty()
            ? next.at().minus(lasting(next.earlierLast()))
            : runs.all().getLast().lastAt();
    return hole(boot, first, next.earlierLast(), from, next.at());
  }

  private static Duration lasting(long reports) {
    return reports > LONGEST.dividedBy(USUAL) ? LONGEST : USUAL.multipliedBy(reports);
  }

  /** Two clocks may disagree about what was earlier. */
  private static Hole hole(UUID boot, long first, long last, Instant from, Instant until) {
    return new Hole(boot, first, last, from.isBefore(until) ? from : until, until);
  }
}
