package zhenzhi.collector.diagnosis.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.study.SiteDays.Books;
import zhenzhi.collector.diagnosis.study.SiteDays.Day;
import zhenzhi.collector.diagnosis.study.SiteDays.Open;
import zhenzhi.collector.diagnosis.study.StudyDecision.Nothing;
import zhenzhi.collector.diagnosis.study.StudyDecision.Over;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.collector.workday.WorkCalendarFactory;

/** A site whose days are moved by hand and looked at each morning. */
final class Diary {
  static final StudyConfig CONFIG =
      new StudyConfig(
          LocalTime.of(1, 30),
          Duration.ofMinutes(20),
          20,
          Duration.ofDays(7),
          5,
          80,
          2,
          Duration.ofMinutes(245),
          50,
          Duration.ofDays(3));

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          LocalTime.of(8, 30),
          LocalTime.of(17, 30),
          WorkCalendarFactory.builtIn());

  private final TreeMap<LocalDate, Day> days = new TreeMap<>();
  private final Set<Finding> others = EnumSet.noneOf(Finding.class);
  private LocalDate registered = LocalDate.of(2025, 1, 1);
  private LocalDate today;
  private Optional<Open> open = Optional.empty();

  Diary(String start) {
    today = LocalDate.parse(start);
  }

  Diary registered(String day) {
    registered = LocalDate.parse(day);
    return this;
  }

  Diary also(Finding finding) {
    others.add(finding);
    return this;
  }

  Diary mended() {
    others.clear();
    return this;
  }

  Diary on(int count) {
    return days(count, new Day(true, Duration.ZERO, false));
  }

  Diary off(int count) {
    return days(count, new Day(false, Duration.ZERO, false));
  }

  Diary excused(int count) {
    return days(count, new Day(true, Duration.ZERO, true));
  }

  Diary played(int count, int minutes) {
    return days(count, new Day(true, Duration.ofMinutes(minutes), false));
  }

  /** Hours of which no box knows, beside those that it played. */
  Diary wrote(int count, int minutes, int played) {
    return days(count, wroteDay(minutes, played, false));
  }

  Diary wroteExcused(int count, int minutes) {
    return days(count, wroteDay(minutes, 0, true));
  }

  private static Day wroteDay(int minutes, int played, boolean isExcused) {
    var byBox = Duration.ofMinutes(played);
    return new Day(true, byBox, isExcused, new Books(Duration.ofMinutes(minutes), byBox));
  }

  Diary offUntil(String day) {
    while (today.isBefore(LocalDate.parse(day))) {
      off(1);
    }
    return this;
  }

  private Diary days(int count, Day day) {
    for (var nth = 0; nth < count; nth++) {
      days.put(today, day);
      today = today.plusDays(1);
      look();
    }
    return this;
  }

  private void look() {
    switch (StudyRule.decide(
        new SiteDays(registered, days, others, open), CONFIG, CALENDAR, today)) {
      case Tell(var verdict, _) -> open = Optional.of(new Open(verdict.finding(), today));
      case Over _ -> open = Optional.empty();
      case Nothing() -> {}
    }
  }

  Optional<Finding> told() {
    return open.map(Open::finding);
  }
}
