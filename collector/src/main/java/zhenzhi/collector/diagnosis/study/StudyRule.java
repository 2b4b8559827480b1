package zhenzhi.collector.diagnosis.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.study.SiteDays.Day;
import zhenzhi.collector.diagnosis.study.SiteDays.Open;
import zhenzhi.collector.diagnosis.study.StudyDecision.Nothing;
import zhenzhi.collector.diagnosis.study.StudyDecision.Over;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * Whether nobody studies at a site whose box is well, or only when hours are counted. A word with
 * the site follows from it and nothing else: hours are ranked by other rules.
 */
public final class StudyRule {
  /** The box says what was played, and not whether anybody was there. */
  public static final Confidence CONFIDENCE = Confidence.MEDIUM;

  /** One busy month's end may be a course that had to be made up for. */
  private static final int MONTHS = 2;

  /** How a box looks that is off because nobody wants it. */
  private static final Set<Finding> OFF =
      EnumSet.of(Finding.SWITCHED_OFF, Finding.OUT_OF_REACH, Finding.POWER_CUT);

  private StudyRule() {}

  /** The first day that matters. */
  public static LocalDate earliest(LocalDate today) {
    return YearMonth.from(today).minusMonths(MONTHS).atDay(1);
  }

  /** On more days of the months that count no box was that is on at their end only. */
  public static int mostMonthEndDays(StudyConfig config) {
    return MONTHS * (config.monthEndDays() + config.monthEndOthers());
  }

  /** Looks at the days before {@code today}. */
  public static StudyDecision decide(
      SiteDays site, StudyConfig config, WorkCalendar calendar, LocalDate today) {
    if (site.open().isPresent()) {
      return end(site, site.open().get(), config, today)
          .<StudyDecision>map(Over::new)
          .orElseGet(Nothing::new);
    }
    return BookRule.decide(site, config, today)
        .or(() -> monthEnd(site, config, today))
        .or(() -> nobody(site, config, calendar, today))
        .orElseGet(Nothing::new);
  }

  /** Whether a finding keeps nobody from switching on and studying. */
  public static boolean isNoHindrance(Finding finding) {
    return OFF.contains(finding) || finding.subject() == Finding.NOT_STUDYING.subject();
  }

  private static Optional<LocalDate> end(
      SiteDays site, Open open, StudyConfig config, LocalDate today) {
    if (open.finding() == Finding.BOOKS_DISAGREE) {
      return BookRule.decide(site, config, today).isPresent()
          ? Optional.empty()
          : Optional.of(today);
    }
    var since = site.days().tailMap(open.told(), true).entrySet().stream();
    return open.finding() == Finding.ONLY_AT_MONTH_END
        ? since
            .filter(day -> day.getValue().isOn() && !isAtEnd(day.getKey(), config))
            .skip(config.monthEndOthers())
            .findFirst()
            .map(Entry::getKey)
        : since
            .filter(day -> day.getValue().played().compareTo(config.enough()) >= 0)
            .findFirst()
            .map(Entry::getKey);
  }

  private static Optional<StudyDecision> nobody(
      SiteDays site, StudyConfig config, WorkCalendar calendar, LocalDate today) {
    if (!site.others().isEmpty()) {
      return Optional.empty();
    }
    var played = Duration.ZERO;
    var idle = 0;
    var latest = today;
    for (var entry : site.days().headMap(today, false).descendingMap().entrySet()) {
      played = played.plus(entry.getValue().played());
      if (played.compareTo(config.enough()) >= 0 || entry.getKey().isBefore(site.registered())) {
        return Optional.empty();
      }
      if (isIdle(entry, calendar)) {
        latest = idle == 0 ? entry.getKey() : latest;
        idle++;
      }
      if (idle == config.workdays()) {
        return latest.isBefore(today.minusDays(config.fresh().toDays()))
            ? Optional.empty()
            : Optional.of(notStudying(idle, entry.getKey()));
      }
    }
    return Optional.empty();
  }

  private static boolean isIdle(Entry<LocalDate, Day> day, WorkCalendar calendar) {
    return day.getValue().isOn() && !day.getValue().isExcused() && calendar.isWorkday(day.getKey());
  }

  private static Tell notStudying(int idle, LocalDate since) {
    return new Tell(
        Verdict.of(Finding.NOT_STUDYING, CONFIDENCE, Clue.count(Sign.ON_WITHOUT_STUDY, idle)),
        since);
  }

  private static Optional<StudyDecision> monthEnd(
      SiteDays site, StudyConfig config, LocalDate today) {
    var first = earliest(today);
    if (!OFF.containsAll(site.others()) || site.registered().isAfter(first)) {
      return Optional.empty();
    }
    var month = YearMonth.from(first);
    var on = 0L;
    for (var nth = 0; nth < MONTHS; nth++, month = month.plusMonths(1)) {
      if (!isOnlyAtEnd(site, month, config)) {
        return Optional.empty();
      }
      on += end(site, month, config).filter(Day::isOn).count();
    }
    var others = (double) MONTHS * config.monthEndOthers();
    return Optional.of(
        new Tell(
            Verdict.of(
                Finding.ONLY_AT_MONTH_END,
                CONFIDENCE,
                Clue.of(Sign.ON_AT_MONTH_END, (double) on, others)),
            first));
  }

  private static boolean isOnlyAtEnd(SiteDays site, YearMonth month, StudyConfig config) {
    var before = site.days().subMap(month.atDay(1), beginOfEnd(month, config)).values();
    var excused = before.stream().filter(Day::isExcused).count();
    var late = played(end(site, month, config));
    var all = late.plus(played(before.stream()));
    return excused <= config.monthEndOthers()
        && before.stream().filter(Day::isOn).count() <= config.monthEndOthers()
        && end(site, month, config).anyMatch(Day::isOn)
        && late.toMillis() * 100 >= all.toMillis() * config.monthEndShare();
  }

  private static Stream<Day> end(SiteDays site, YearMonth month, StudyConfig config) {
    return site
        .days()
        .subMap(beginOfEnd(month, config), true, month.atEndOfMonth(), true)
        .values()
        .stream();
  }

  private static LocalDate beginOfEnd(YearMonth month, StudyConfig config) {
    return month.atEndOfMonth().minusDays(config.monthEndDays() - 1L);
  }

  private static boolean isAtEnd(LocalDate day, StudyConfig config) {
    return !day.isBefore(beginOfEnd(YearMonth.from(day), config));
  }

  private static Duration played(Stream<Day> days) {
    return days.map(Day::played).reduce(Duration.ZERO, Duration::plus);
  }
}
