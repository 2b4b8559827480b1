package zhenzhi.collector.flag;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;

/**
 * All that the rules look at.
 *
 * @param watched in order of beginning; may reach over the month's ends
 * @param credited hours of the days that have any
 * @param opening hours that the policy of the month names
 */
record SiteMonth(
    YearMonth month,
    ZoneId zone,
    List<Watched> watched,
    Map<LocalDate, Duration> credited,
    Optional<Opening> opening) {

  Span window() {
    return new Span(
        Span.of(month.atDay(1), zone).start(), Span.of(month.atEndOfMonth(), zone).end());
  }

  /** Runs of playback, which short breaks do not part, whose time is not a guess, by local day. */
  Map<LocalDate, List<Span>> runs() {
    return runs(watched -> !watched.isGuess());
  }

  Map<LocalDate, List<Span>> runs(Predicate<Watched> wanted) {
    var spans = watched.stream().filter(wanted).map(Watched::span).toList();
    return byDay(StudyTime.runs(window(), spans, Reckoning.PAUSE));
  }

  /** Cuts spans at local midnight. */
  Map<LocalDate, List<Span>> byDay(Collection<Span> spans) {
    var days = new TreeMap<LocalDate, List<Span>>();
    for (var span : spans) {
      for (var day : span.days(zone)) {
        var cut = StudyTime.runs(Span.of(day, zone), List.of(span), Duration.ZERO);
        if (!cut.isEmpty()) {
          days.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(cut);
        }
      }
    }
    return days;
  }

  LocalDate dayOf(Span span) {
    return span.start().atZone(zone).toLocalDate();
  }

  /** The same without those days: what was decided about them is decided. */
  SiteMonth without(Collection<LocalDate> days) {
    return new SiteMonth(
        month,
        zone,
        watched.stream().filter(one -> !days.contains(dayOf(one.span()))).toList(),
        credited,
        opening);
  }
}
