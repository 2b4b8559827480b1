package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.study.SiteDays;
import zhenzhi.collector.diagnosis.study.SiteDays.Day;
import zhenzhi.collector.diagnosis.study.SiteDays.Open;
import zhenzhi.collector.diagnosis.study.StudyConfig;
import zhenzhi.collector.diagnosis.study.StudyDecision;
import zhenzhi.collector.diagnosis.study.StudyDecision.Nothing;
import zhenzhi.collector.diagnosis.study.StudyDecision.Over;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;
import zhenzhi.collector.diagnosis.study.StudyRule;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.simulator.scenario.Scenario;

/** What a collector remembers of the days of one site, looked at every quarter of an hour. */
final class StudyMemory {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int AN_HOUR = 4;
  private static final StudyConfig CONFIG = Defaults.study();
  private static final WorkCalendar WORKDAYS = Defaults.workdays();

  private final TreeMap<LocalDate, Day> days = new TreeMap<>();
  private Optional<Open> open = Optional.empty();
  private int hindered;
  private int idle;

  void look(Instant now, boolean isHeard, boolean isPlaying, Collection<Case> cases) {
    var day = now.atZone(Scenario.ZONE).toLocalDate();
    var before = days.getOrDefault(day, new Day(false, Duration.ZERO, false));
    hindered += cases.stream().anyMatch(StudyMemory::hinders) ? 1 : 0;
    days.put(
        day,
        new Day(
            before.isOn() || isHeard,
            isHeard && isPlaying ? before.played().plus(QUARTER) : before.played(),
            hindered >= AN_HOUR));
  }

  private static boolean hinders(Case open) {
    return open.incident().isPresent() || !StudyRule.isNoHindrance(open.verdict().finding());
  }

  /** What a look after midnight decides. */
  StudyDecision midnight(Chart chart, Instant now) {
    hindered = 0;
    var today = now.atZone(Scenario.ZONE).toLocalDate();
    var yesterday = days.get(today.minusDays(1));
    var isWork = WORKDAYS.isWorkday(today.minusDays(1));
    idle += yesterday != null && yesterday.isOn() && !yesterday.isExcused() && isWork ? 1 : 0;
    var others =
        chart.cases().values().stream()
            .map(one -> one.verdict().finding())
            .collect(Collectors.<Finding>toSet());
    var site = new SiteDays(days.firstKey(), days, others, open);
    var decision = StudyRule.decide(site, CONFIG, WORKDAYS, today);
    switch (decision) {
      case Tell(var verdict, _) -> open = Optional.of(new Open(verdict.finding(), today));
      case Over _ -> open = Optional.empty();
      case Nothing() -> {}
    }
    return decision;
  }

  /** Workdays so far on which somebody could have studied. */
  int idleDays() {
    return idle;
  }
}
