package zhenzhi.collector.diagnosis.clinic;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.clinic.CaseRepository.Closing;
import zhenzhi.collector.diagnosis.clinic.CaseRepository.Opening;
import zhenzhi.collector.diagnosis.clinic.StudyLookRepository.Looked;
import zhenzhi.collector.diagnosis.clinic.VerdictRepository.Judged;
import zhenzhi.collector.diagnosis.study.StudyConfig;
import zhenzhi.collector.diagnosis.study.StudyDecision.Nothing;
import zhenzhi.collector.diagnosis.study.StudyDecision.Over;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;
import zhenzhi.collector.diagnosis.study.StudyRule;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * Looks through the days of all sites each night, one collector at a time and in one transaction.
 */
@Singleton
public class StudyLookService {
  private static final Logger LOG = LoggerFactory.getLogger(StudyLookService.class);
  private static final int SITES_AT_ONCE = 2_000;

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final WorkCalendar workdays;
  private final StudyConfig config;

  StudyLookService(
      DatabaseService database,
      CalendarConfig calendar,
      WorkCalendar workdays,
      StudyConfig config) {
    this.database = database;
    this.calendar = calendar;
    this.workdays = workdays;
    this.config = config;
  }

  /** Looks if it is time to and nobody has looked today. */
  public void look(Instant now) throws SQLException {
    if (!now.atZone(calendar.zone()).toLocalTime().isBefore(config.lookAt())) {
      database.inTransaction(connection -> look(connection, now));
    }
  }

  private boolean look(Connection connection, Instant now) throws SQLException {
    var days = new StudyLookRepository(connection, calendar, now);
    if (!days.isFirst()) {
      return false;
    }
    var today = calendar.dayOf(now);
    var since = workdays.before(today, config.workdays());
    var sites = days.suspects(since, config.enough(), StudyRule.mostMonthEndDays(config));
    var told = 0;
    for (var from = 0; from < sites.size(); from += SITES_AT_ONCE) {
      var some = sites.subList(from, Math.min(sites.size(), from + SITES_AT_ONCE));
      told += judge(connection, days.list(some), today, now);
    }
    days.done(sites.size(), told);
    LOG.info("Looked for study at {} sites more closely: {} told.", sites.size(), told);
    return true;
  }

  private int judge(Connection connection, List<Looked> sites, LocalDate today, Instant now)
      throws SQLException {
    var openings = new ArrayList<Opening>();
    var closings = new ArrayList<Closing>();
    for (var one : sites) {
      switch (StudyRule.decide(one.days(), config, workdays, today)) {
        case Tell(var verdict, var since) ->
            openings.add(new Opening(one.site(), Subject.STUDY, open(verdict, since, now)));
        case Over(var from) -> {
          var last = Verdict.of(one.days().open().orElseThrow().finding(), StudyRule.CONFIDENCE);
          closings.add(new Closing(one.open().orElseThrow(), last, calendar.startOf(from), now));
        }
        case Nothing() -> {}
      }
    }
    CaseRepository.close(connection, closings);
    open(connection, openings, now);
    return openings.size();
  }

  private Case open(Verdict verdict, LocalDate since, Instant now) {
    return new Case(
        verdict, calendar.startOf(since), now, now, Optional.of(now), OptionalLong.empty());
  }

  private static void open(Connection connection, List<Opening> openings, Instant now)
      throws SQLException {
    var ids = CaseRepository.open(connection, openings, now);
    var judged = new ArrayList<Judged>();
    for (var opening : openings) {
      var id = ids.get(new CaseRepository.Key(opening.site(), opening.subject()));
      if (id != null) {
        judged.add(Judged.ofDiagnosis(id, opening.open().verdict(), now));
      }
    }
    VerdictRepository.keep(connection, judged);
  }
}
