package zhenzhi.collector.book.page;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.page.DayFacts.Fault;
import zhenzhi.collector.book.page.DayFacts.Repair;
import zhenzhi.collector.book.page.Studied.Title;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.study.Span;

/**
 * What is kept of some days of a site, before it is put into the words of a book.
 *
 * @param boots from when to when the box was on
 * @param keepers who was A
 */
public record Found(
    ZoneId zone,
    Map<LocalDate, Sums> sums,
    List<Span> boots,
    List<Signal> signals,
    List<Title> titles,
    List<Trouble> troubles,
    List<Job> jobs,
    List<Holder> keepers) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  /**
   * What a box that was switched off and on again loses between the two is no evening of its own.
   */
  private static final Duration RESTART = Duration.ofMinutes(10);

  public Found {
    sums = Map.copyOf(sums);
    boots = List.copyOf(boots);
    signals = List.copyOf(signals);
    titles = List.copyOf(titles);
    troubles = List.copyOf(troubles);
    jobs = List.copyOf(jobs);
    keepers = List.copyOf(keepers);
  }

  /** A day's sums; see {@link DayFacts}. */
  public record Sums(
      LocalDate day,
      Duration raw,
      Duration credited,
      OptionalInt people,
      boolean isHeard,
      boolean isWhole) {}

  /** The medians of a receiver's day; not a number where the hardware does not measure. */
  public record Signal(LocalDate day, double strength, double quality, double snr) {
    private String words() {
      var words = new ArrayList<String>();
      if (!Double.isNaN(strength)) {
        words.add(String.format(Locale.ROOT, "强度 %.0f", strength));
      }
      if (!Double.isNaN(quality)) {
        words.add(String.format(Locale.ROOT, "质量 %.0f", quality));
      }
      if (words.isEmpty() && !Double.isNaN(snr)) {
        words.add(String.format(Locale.ROOT, "载噪比 %.1f dB", snr));
      }
      return String.join(" ", words);
    }
  }

  /** Something that was diagnosed. */
  public record Trouble(Finding finding, Instant since, Optional<Instant> until) {
    /** A box that is switched off, and a site that does not study, are out of order in no book. */
    private boolean isOfDevice() {
      return finding.faultClass() != FaultClass.MANAGEMENT;
    }

    private boolean isFault() {
      return finding.faultClass() == FaultClass.HARDWARE
          || finding.faultClass() == FaultClass.SOFTWARE;
    }
  }

  /** A ticket. */
  public record Job(
      Finding finding,
      Instant opened,
      String person,
      String treatment,
      String parts,
      Optional<Instant> over) {}

  /** Who was A; {@code until} is exclusive. */
  public record Holder(String person, LocalDate since, Optional<LocalDate> until) {
    private boolean covers(LocalDate day) {
      return !day.isBefore(since) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
  }

  /** Days with credited hours, in order. */
  public List<LocalDate> studyDays() {
    return sums.values().stream()
        .filter(of -> of.credited().isPositive())
        .map(Sums::day)
        .sorted()
        .toList();
  }

  /** Everything about a day. */
  public DayFacts on(LocalDate day, Optional<Studied> studied) {
    var known = Optional.ofNullable(sums.get(day));
    var window = Span.of(day, zone);
    return new DayFacts(
        day,
        known.map(Sums::isHeard).orElse(false),
        known.map(Sums::isWhole).orElse(false),
        known.map(Sums::raw).orElse(Duration.ZERO),
        known.map(Sums::credited).orElse(Duration.ZERO),
        known.map(Sums::people).orElse(OptionalInt.empty()),
        studied.map(Studied::times).orElse(List.of()),
        studied.map(Studied::courses).orElse(List.of()),
        switchedOn(day, window),
        signals.stream()
            .filter(signal -> signal.day().equals(day))
            .map(Signal::words)
            .filter(words -> !words.isEmpty())
            .collect(joining("；")),
        troubles.stream()
            .filter(trouble -> trouble.isOfDevice() && isIn(window, trouble.since()))
            .map(trouble ->
                new Fault(
                    DiagnosisWords.of(trouble.finding()),
                    trouble.until().map(until -> moment(day, until)).orElse("")))
            .toList(),
        troubles.stream().anyMatch(trouble -> trouble.isFault() && touches(window, trouble)),
        jobs.stream()
            .filter(job -> isIn(window, job.opened()))
            .map(job -> repair(day, job))
            .toList(),
        keepers.stream()
            .filter(keeper -> keeper.covers(day))
            .map(Holder::person)
            .findFirst()
            .orElse(""));
  }

  private Repair repair(LocalDate day, Job job) {
    return new Repair(
        DiagnosisWords.of(job.finding()),
        moment(day, job.opened()),
        job.person(),
        job.treatment(),
        job.parts(),
        job.over().map(over -> moment(day, over)).orElse(""));
  }

  private List<Sitting> switchedOn(LocalDate day, Span window) {
    var on = new ArrayList<Sitting>();
    for (var boot : boots) {
      if (boot.start().isBefore(window.end()) && boot.end().isAfter(window.start())) {
        Sitting.on(day, zone, boot.start(), boot.end()).ifPresent(on::add);
      }
    }
    return Sitting.joined(on, RESTART);
  }

  private static boolean isIn(Span window, Instant at) {
    return !at.isBefore(window.start()) && at.isBefore(window.end());
  }

  private static boolean touches(Span window, Trouble trouble) {
    return trouble.since().isBefore(window.end())
        && trouble.until().filter(until -> !until.isAfter(window.start())).isEmpty();
  }

  /** The time of day, and the day only if it is another one. */
  private String moment(LocalDate day, Instant at) {
    var local = at.atZone(zone);
    return (local.toLocalDate().equals(day) ? CLOCK : MOMENT).format(local);
  }
}
