package zhenzhi.collector.study;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Turns playback into study time.
 *
 * <p>An hour of class is an hour however many players ran, so overlapping playback counts once. The
 * same rule makes redelivered reports harmless.
 */
public final class StudyTime {
  private StudyTime() {}

  /** The time inside {@code window} during which at least one of {@code playbacks} was running. */
  public static Duration within(Span window, Collection<Span> playbacks) {
    return runs(window, playbacks, Duration.ZERO).stream()
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * What of {@code playbacks} lies inside {@code window}, joined where the pause between two is at
   * most {@code pause}, in order.
   */
  public static List<Span> runs(Span window, Collection<Span> playbacks, Duration pause) {
    var runs = new ArrayList<Span>();
    for (var playback : playbacks.stream().sorted(comparing(Span::start)).toList()) {
      var from = later(window.start(), playback.start());
      var until = earlier(window.end(), playback.end());
      if (from.isBefore(until)) {
        join(runs, new Span(from, until), pause);
      }
    }
    return runs;
  }

  /** What lies in one of {@code some} and in one of {@code others}; both in order and apart. */
  static List<Span> both(List<Span> some, List<Span> others) {
    var both = new ArrayList<Span>();
    var next = 0;
    for (var span : some) {
      while (next < others.size() && !others.get(next).end().isAfter(span.start())) {
        next++;
      }
      for (var at = next; at < others.size() && others.get(at).start().isBefore(span.end()); at++) {
        both.add(
            new Span(
                later(span.start(), others.get(at).start()),
                earlier(span.end(), others.get(at).end())));
      }
    }
    return both;
  }

  /** What of {@code some} lies in none of {@code others}; both in order and apart. */
  static List<Span> without(List<Span> some, List<Span> others) {
    if (some.isEmpty()) {
      return List.of();
    }
    var gaps = new ArrayList<Span>();
    var from = some.getFirst().start();
    for (var other : others) {
      if (from.isBefore(other.start())) {
        gaps.add(new Span(from, other.start()));
      }
      from = later(from, other.end());
    }
    if (from.isBefore(some.getLast().end())) {
      gaps.add(new Span(from, some.getLast().end()));
    }
    return both(some, gaps);
  }

  private static void join(List<Span> runs, Span next, Duration pause) {
    if (!runs.isEmpty() && !next.start().isAfter(runs.getLast().end().plus(pause))) {
      var last = runs.removeLast();
      runs.add(new Span(last.start(), later(last.end(), next.end())));
    } else {
      runs.add(next);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
