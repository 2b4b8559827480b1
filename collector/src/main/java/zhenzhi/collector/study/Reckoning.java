package zhenzhi.collector.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the hours of one station on one local day come about: what was playing, and what is taken off
 * it step by step until the credited hours are left. Nothing is negative.
 *
 * @param raw during which anything was playing
 * @param notStudy during which only what does not count was playing
 * @param closed during which the site was not meant to be open
 * @param tooShort sessions below the shortest that counts
 * @param struck what a person struck off
 * @param overCap beyond the cap of a day
 * @param estimated how much of {@code raw} only playback covers whose time is a guess
 * @param sessions that count and begin on this day
 * @param playing from the first to the last moment of any playback; absent when nothing played
 */
public record Reckoning(
    LocalDate day,
    Duration raw,
    Duration notStudy,
    Duration closed,
    Duration tooShort,
    Duration struck,
    Duration overCap,
    Duration estimated,
    int sessions,
    Optional<Span> playing) {

  /** Changing the course or a short break does not begin another session. */
  public static final Duration PAUSE = Duration.ofMinutes(10);

  /**
   * Works out {@code day}.
   *
   * @param playback all that touches the day, or a session that does
   * @param struck what was struck off, in any order
   */
  public static Reckoning of(
      LocalDate day,
      ZoneId zone,
      Collection<Played> playback,
      CreditingPolicy policy,
      Collection<Span> struck) {
    var window = Span.of(day, zone);
    var reach = policy.reach();
    var around = new Span(window.start().minus(reach), window.end().plus(reach));
    var study = union(around, playback, played -> policy.counts(played.category()));
    var open = StudyTime.both(study, policy.openings(around, zone));
    var sessions =
        StudyTime.runs(around, open, PAUSE).stream()
            .filter(run -> run.length().compareTo(policy.shortestSession()) >= 0)
            .toList();
    var inSessions = StudyTime.both(open, sessions);
    var kept = StudyTime.without(inSessions, StudyTime.runs(around, struck, Duration.ZERO));

    var raw = StudyTime.within(window, spans(playback, _ -> true));
    var certain = StudyTime.within(window, spans(playback, played -> !played.isGuess()));
    var ofStudy = StudyTime.within(window, study);
    var ofOpen = StudyTime.within(window, open);
    var ofSessions = StudyTime.within(window, inSessions);
    var ofKept = StudyTime.within(window, kept);
    var overCap = ofKept.minus(policy.dailyCap());
    return new Reckoning(
        day,
        raw,
        raw.minus(ofStudy),
        ofStudy.minus(ofOpen),
        ofOpen.minus(ofSessions),
        ofSessions.minus(ofKept),
        overCap.isNegative() ? Duration.ZERO : overCap,
        raw.minus(certain),
        (int) sessions.stream().filter(run -> window.holds(run.start())).count(),
        hull(StudyTime.runs(window, spans(playback, _ -> true), PAUSE)));
  }

  public Duration credited() {
    return raw.minus(notStudy).minus(closed).minus(tooShort).minus(struck).minus(overCap);
  }

  StudyDay toDay() {
    return new StudyDay(day, raw, credited(), estimated, sessions, playing);
  }

  private static List<Span> union(
      Span window, Collection<Played> playback, Predicate<Played> wanted) {
    return StudyTime.runs(window, spans(playback, wanted), Duration.ZERO);
  }

  private static List<Span> spans(Collection<Played> playback, Predicate<Played> wanted) {
    return playback.stream().filter(wanted).map(Played::span).toList();
  }

  private static Optional<Span> hull(List<Span> runs) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(runs.getFirst().start(), runs.getLast().end()));
  }
}
