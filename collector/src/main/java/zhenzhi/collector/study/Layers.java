package zhenzhi.collector.study;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was playing around a day, and what each rule leaves of the layer above it.
 *
 * @param raw while anything was playing
 * @param study of it what counts as study
 * @param open of it what lies in the opening hours
 * @param sessions of {@code open}, breaks included, those that are long enough
 * @param inSessions what of {@code open} lies in them
 * @param kept what nobody struck off
 */
record Layers(
    Span window,
    List<Span> raw,
    List<Span> study,
    List<Span> open,
    List<Span> sessions,
    List<Span> inSessions,
    List<Span> kept) {

  static Layers of(
      Span window,
      ZoneId zone,
      Collection<Played> playback,
      CreditingPolicy policy,
      Collection<Span> struck) {
    var reach = policy.reach();
    var around = new Span(window.start().minus(reach), window.end().plus(reach));
    var study = union(around, playback, played -> policy.counts(played.category()));
    var open = StudyTime.both(study, policy.openings(around, zone));
    var sessions =
        StudyTime.runs(around, open, Reckoning.PAUSE).stream()
            .filter(run -> run.length().compareTo(policy.shortestSession()) >= 0)
            .toList();
    var inSessions = StudyTime.both(open, sessions);
    var kept = StudyTime.without(inSessions, StudyTime.runs(around, struck, Duration.ZERO));
    return new Layers(
        window, union(around, playback, _ -> true), study, open, sessions, inSessions, kept);
  }

  private static List<Span> union(
      Span window, Collection<Played> playback, Predicate<Played> wanted) {
    return StudyTime.runs(
        window, playback.stream().filter(wanted).map(Played::span).toList(), Duration.ZERO);
  }
}
