package zhenzhi.collector.excuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;

/** Finds the times in which nobody listened. */
final class Outages {
  private Outages() {}

  /**
   * The pauses between stretches of listening that are at least {@code shortest}, in order. Before
   * the first stretch there was no service, and the present one may still go on.
   *
   * @param listened by whichever collector, in any order
   */
  static List<Span> of(Collection<Span> listened, Duration shortest) {
    var runs = StudyTime.runs(hull(listened), listened, Duration.ZERO);
    var outages = new ArrayList<Span>();
    for (var i = 1; i < runs.size(); i++) {
      var pause = new Span(/* start= */ runs.get(i - 1).end(), /* end= */ runs.get(i).start());
      if (pause.length().compareTo(shortest) >= 0) {
        outages.add(pause);
      }
    }
    return outages;
  }

  private static Span hull(Collection<Span> spans) {
    return spans.stream()
        .reduce((one, other) ->
            new Span(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end()))
        .orElseGet(() -> new Span(Instant.EPOCH, Instant.EPOCH));
  }
}
