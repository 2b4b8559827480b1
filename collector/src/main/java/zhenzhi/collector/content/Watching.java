package zhenzhi.collector.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;

/**
 * How long one site watched one content in a month.
 *
 * @param played overlapping playback counts once
 * @param times runs that begin in the month; a short break does not begin another one
 */
record Watching(Duration played, int times, Instant first, Instant last) {

  /**
   * Works it out.
   *
   * @param playback all of the content that touches the month or a run that does
   * @return absent when nothing of it lies in the month
   */
  static Optional<Watching> in(Span month, Collection<Span> playback) {
    var inMonth = StudyTime.runs(month, playback, Duration.ZERO);
    if (inMonth.isEmpty()) {
      return Optional.empty();
    }
    var around = new Span(month.start().minus(Reckoning.PAUSE), month.end());
    var times =
        StudyTime.runs(around, playback, Reckoning.PAUSE).stream()
            .filter(run -> !run.start().isBefore(month.start()))
            .count();
    return Optional.of(
        new Watching(
            StudyTime.within(month, playback),
            (int) times,
            inMonth.getFirst().start(),
            inMonth.getLast().end()));
  }
}
