package zhenzhi.collector.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.study.Played.Source;

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
 * @param imported how much of {@code raw} no box reported
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
    Duration imported,
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
    return of(day, Layers.of(Span.of(day, zone), zone, playback, policy, struck), playback, policy);
  }

  /** From the layers of the day. */
  static Reckoning of(
      LocalDate day, Layers layers, Collection<Played> playback, CreditingPolicy policy) {
    var window = layers.window();
    var raw = StudyTime.within(window, layers.raw());
    var certain = StudyTime.within(window, otherThan(Source.GUESS, playback));
    var reported = StudyTime.within(window, otherThan(Source.IMPORT, playback));
    var ofStudy = StudyTime.within(window, layers.study());
    var ofOpen = StudyTime.within(window, layers.open());
    var ofSessions = StudyTime.within(window, layers.inSessions());
    var ofKept = StudyTime.within(window, layers.kept());
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
        raw.minus(reported),
        (int) layers.sessions().stream().filter(run -> window.holds(run.start())).count(),
        hull(StudyTime.both(List.of(window), layers.raw())));
  }

  public Duration credited() {
    return raw.minus(notStudy).minus(closed).minus(tooShort).minus(struck).minus(overCap);
  }

  StudyDay toDay() {
    return new StudyDay(day, raw, credited(), estimated, imported, sessions, playing);
  }

  private static List<Span> otherThan(Source source, Collection<Played> playback) {
    return playback.stream().filter(played -> played.source() != source).map(Played::span).toList();
  }

  private static Optional<Span> hull(List<Span> runs) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(runs.getFirst().start(), runs.getLast().end()));
  }
}
