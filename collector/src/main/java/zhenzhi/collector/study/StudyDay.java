package zhenzhi.collector.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one station played on one local day. A day of which nothing was heard has none: that is not
 * a day without study.
 *
 * @param raw during which anything was playing
 * @param credited during which something was playing that counts
 * @param sessions credited runs; a pause of more than {@link #PAUSE} begins another
 * @param estimated how much of {@code raw} only playback covers whose time is a guess
 * @param playing from the first to the last moment of any playback; absent when nothing played
 */
public record StudyDay(
    LocalDate day,
    Duration raw,
    Duration credited,
    Duration estimated,
    int sessions,
    Optional<Span> playing) {

  /** Changing the course or a short break does not begin another session. */
  public static final Duration PAUSE = Duration.ofMinutes(10);

  /** Works out {@code day} from all playback that touches it. */
  public static StudyDay of(LocalDate day, ZoneId zone, Collection<Played> playback) {
    var window = Span.of(day, zone);
    var all = playback.stream().map(Played::span).toList();
    var credited =
        playback.stream()
            .filter(played -> Crediting.counts(played.category()))
            .map(Played::span)
            .toList();
    var certain = playback.stream().filter(played -> !played.isGuess()).map(Played::span).toList();
    var raw = StudyTime.within(window, all);
    return new StudyDay(
        day,
        raw,
        StudyTime.within(window, credited),
        raw.minus(StudyTime.within(window, certain)),
        StudyTime.runs(window, credited, PAUSE).size(),
        hull(StudyTime.runs(window, all, PAUSE)));
  }

  private static Optional<Span> hull(List<Span> runs) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(runs.getFirst().start(), runs.getLast().end()));
  }
}
