package zhenzhi.collector.flag;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;
import zhenzhi.protocol.Playback.Display;

/** Finds in a site's month what looks like playback to an empty room. */
final class IdlePlay {
  /** As the domain names them. */
  private static final int LAST_DAYS = 3;

  private IdlePlay() {}

  /** What a rule finds. A rule that a month is too young for finds nothing in it. */
  static Optional<Finding> find(Rule rule, SiteMonth month, FlagConfig config, LocalDate today) {
    return switch (rule) {
      case OPEN_TO_CLOSE -> openToClose(month, config);
      case NIGHT -> night(month, config);
      case LOOP -> loop(month, config);
      case NO_KEY -> noKey(month, config);
      case DISPLAY_OFF -> displayOff(month, config);
      case SAME_MINUTE -> sameMinute(month, config);
      case MONTH_END ->
          today.isAfter(month.month().atEndOfMonth()) ? monthEnd(month, config) : Optional.empty();
    };
  }

  private static Optional<Finding> openToClose(SiteMonth month, FlagConfig config) {
    var whole = new TreeMap<LocalDate, Span>();
    month
        .runs()
        .forEach((day, runs) ->
            runs.stream()
                .filter(run -> isWholeDay(day, run, month, config))
                .findFirst()
                .ifPresent(run -> whole.put(day, run)));
    var evidence = new ArrayList<Span>();
    var longest = 0;
    for (var running : running(whole.keySet())) {
      if (running.size() >= config.runningDays()) {
        running.forEach(day -> evidence.add(whole.get(day)));
        longest = Math.max(longest, running.size());
      }
    }
    return finding(Rule.OPEN_TO_CLOSE, evidence, longest, "");
  }

  private static boolean isWholeDay(LocalDate day, Span run, SiteMonth month, FlagConfig config) {
    if (month.opening().isEmpty()) {
      return run.length().compareTo(config.wholeDay()) >= 0;
    }
    var opening = month.opening().get();
    var opens = day.atTime(opening.from()).atZone(month.zone()).toInstant();
    var closes = day.atTime(opening.until()).atZone(month.zone()).toInstant();
    return !run.start().isAfter(opens.plus(config.openingSlack()))
        && !run.end().isBefore(closes.minus(config.openingSlack()));
  }

  /** Groups of days that follow one another. */
  private static List<List<LocalDate>> running(Collection<LocalDate> days) {
    var groups = new ArrayList<List<LocalDate>>();
    for (var day : days) {
      if (groups.isEmpty() || !groups.getLast().getLast().plusDays(1).equals(day)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(day);
    }
    return groups;
  }

  private static Optional<Finding> night(SiteMonth month, FlagConfig config) {
    var certain =
        month.watched().stream().filter(one -> !one.isGuess()).map(Watched::span).toList();
    var evidence = new ArrayList<Span>();
    for (var day = month.month().atDay(1).minusDays(1);
        !day.isAfter(month.month().atEndOfMonth());
        day = day.plusDays(1)) {
      var night =
          new Span(
              day.atTime(config.nightFrom()).atZone(month.zone()).toInstant(),
              day.plusDays(1).atTime(config.nightUntil()).atZone(month.zone()).toInstant());
      var played =
          StudyTime.runs(
              month.window(), StudyTime.runs(night, certain, Duration.ZERO), Duration.ZERO);
      if (sum(played).compareTo(config.nightLeast()) >= 0) {
        evidence.addAll(played);
      }
    }
    return finding(Rule.NIGHT, evidence, sum(evidence).toMinutes(), "");
  }

  /** The worst course; what is played of it on days on which it is too much. */
  private static Optional<Finding> loop(SiteMonth month, FlagConfig config) {
    return month.watched().stream()
        .map(Watched::content)
        .distinct()
        .sorted()
        .flatMap(content -> loop(content, month, config).stream())
        .max(comparingLong(Finding::amount));
  }

  private static Optional<Finding> loop(String content, SiteMonth month, FlagConfig config) {
    var title =
        month.watched().stream()
            .filter(one -> one.content().equals(content))
            .map(Watched::title)
            .findFirst()
            .orElse(content);
    var evidence =
        tooMuch(spans(month, one -> one.content().equals(content)), month, config.loop());
    return finding(Rule.LOOP, evidence, sum(evidence).toMinutes(), title);
  }

  /** From the last key, or from the beginning of the run where that is later. */
  private static Optional<Finding> noKey(SiteMonth month, FlagConfig config) {
    var alone = new ArrayList<Span>();
    for (var runs : month.runs().values()) {
      for (var run : runs) {
        month.watched().stream()
            .filter(one -> !one.isGuess() && one.lastKey().isPresent())
            .filter(one -> overlap(one.span(), run))
            .map(one -> {
              var key = one.lastKey().orElseThrow();
              var from = key.isAfter(run.start()) ? key : run.start();
              var until = one.span().end().isBefore(run.end()) ? one.span().end() : run.end();
              return from.isBefore(until) ? new Span(from, until) : new Span(until, until);
            })
            .filter(span -> span.length().compareTo(config.keyless()) > 0)
            .forEach(alone::add);
      }
    }
    var evidence = StudyTime.runs(month.window(), alone, Duration.ZERO);
    var longest = evidence.stream().map(Span::length).max(Duration::compareTo);
    return finding(Rule.NO_KEY, evidence, longest.map(Duration::toMinutes).orElse(0L), "");
  }

  private static Optional<Finding> displayOff(SiteMonth month, FlagConfig config) {
    var evidence =
        tooMuch(spans(month, one -> one.display() == Display.OFF), month, config.displayOff());
    return finding(Rule.DISPLAY_OFF, evidence, sum(evidence).toMinutes(), "");
  }

  /** The longest row of days with playback, one after another, that began in the same minute. */
  private static Optional<Finding> sameMinute(SiteMonth month, FlagConfig config) {
    var longest = new ArrayList<Span>();
    var row = new ArrayList<Span>();
    for (var runs : month.runs().values()) {
      var first = runs.getFirst();
      if (row.isEmpty() || !minute(row.getLast(), month).equals(minute(first, month))) {
        row.clear();
      }
      row.add(first);
      // A run over midnight goes on at 00:00: that is no beginning.
      if (row.size() > longest.size() && !minute(first, month).equals(LocalTime.MIDNIGHT)) {
        longest.clear();
        longest.addAll(row);
      }
    }
    return longest.size() < config.sameMinuteDays()
        ? Optional.empty()
        : finding(
            Rule.SAME_MINUTE,
            longest,
            longest.size(),
            minute(longest.getFirst(), month).toString());
  }

  private static LocalTime minute(Span run, SiteMonth month) {
    return run.start().atZone(month.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static Optional<Finding> monthEnd(SiteMonth month, FlagConfig config) {
    var last = month.month().atEndOfMonth().minusDays(LAST_DAYS - 1);
    var whole = sum(month.credited().values().stream());
    var end =
        sum(
            month.credited().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(last))
                .map(Map.Entry::getValue));
    if (whole.compareTo(config.monthEndLeast()) < 0
        || end.toMillis() * 100 <= whole.toMillis() * config.monthEndShare()) {
      return Optional.empty();
    }
    var evidence = new ArrayList<Span>();
    month
        .runs(_ -> true)
        .forEach((day, runs) -> {
          if (!day.isBefore(last)) {
            evidence.addAll(runs);
          }
        });
    return finding(Rule.MONTH_END, evidence, end.toMillis() * 100 / whole.toMillis(), "");
  }

  /** All spans of the days on which they are at least {@code least} together. */
  private static List<Span> tooMuch(List<Span> spans, SiteMonth month, Duration least) {
    return month.byDay(spans).values().stream()
        .filter(day -> sum(day).compareTo(least) >= 0)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Span> spans(SiteMonth month, Predicate<Watched> wanted) {
    return StudyTime.runs(
        month.window(),
        month.watched().stream().filter(wanted).map(Watched::span).toList(),
        Duration.ZERO);
  }

  private static boolean overlap(Span one, Span other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  private static Duration sum(Collection<Span> spans) {
    return sum(spans.stream().map(Span::length));
  }

  private static Duration sum(Stream<Duration> lengths) {
    return lengths.reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<Finding> finding(
      Rule rule, List<Span> evidence, long amount, String subject) {
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(rule, evidence, amount, subject));
  }
}
