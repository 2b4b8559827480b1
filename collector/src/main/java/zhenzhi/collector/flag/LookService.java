package zhenzhi.collector.flag;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.flag.FlagStep.Kept;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.PolicyRepository;

/**
 * Looks through the months each night: the present one, and the one before while late reports may
 * still come. One collector at a time; what it was interrupted in is done again.
 */
@Singleton
public class LookService {
  private static final Logger LOG = LoggerFactory.getLogger(LookService.class);

  /** Until this day of the next month. */
  private static final int LATE_REPORTS = 10;

  private static final int SITES_AT_ONCE = 200;

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final FlagConfig config;

  LookService(DatabaseService database, CalendarConfig calendar, FlagConfig config) {
    this.database = database;
    this.calendar = calendar;
    this.config = config;
  }

  /** Looks if it is time to and nobody has looked today. */
  public void look(Instant now) throws SQLException {
    var today = calendar.dayOf(now);
    if (now.atZone(calendar.zone()).toLocalTime().isBefore(config.lookAt())) {
      return;
    }
    try (var connection = database.connect()) {
      if (LookRepository.isDone(connection, today) || !AdvisoryLock.FLAGS.tryTake(connection)) {
        return;
      }
      try {
        if (!LookRepository.isDone(connection, today)) {
          look(connection, today, now);
        }
      } finally {
        AdvisoryLock.FLAGS.release(connection);
      }
    }
  }

  private void look(Connection connection, LocalDate today, Instant now) throws SQLException {
    var sites = 0L;
    var raised = 0L;
    var month = YearMonth.from(today);
    var months =
        today.getDayOfMonth() <= LATE_REPORTS
            ? List.of(month.minusMonths(1), month)
            : List.of(month);
    for (var one : months) {
      var all = LookRepository.sites(connection, one);
      sites += all.size();
      for (var from = 0; from < all.size(); from += SITES_AT_ONCE) {
        var some = all.subList(from, Math.min(all.size(), from + SITES_AT_ONCE));
        raised += look(connection, some, one, today, now);
      }
    }
    LookRepository.done(connection, today, now, sites, raised);
    LOG.info("Looked through the months of {} sites: {} flags raised.", sites, raised);
  }

  private long look(
      Connection connection, List<Long> sites, YearMonth month, LocalDate today, Instant now)
      throws SQLException {
    var raised = 0L;
    var policy = PolicyRepository.list(connection).on(month.atDay(1));
    var kept = StepRepository.kept(connection, sites, month);
    var months = LookRepository.months(connection, sites, month, calendar.zone(), policy);
    for (var site : months.entrySet()) {
      var flags = kept.getOrDefault(site.getKey(), Map.of());
      for (var rule : Rule.values()) {
        var step = step(rule, site.getValue(), flags.getOrDefault(rule, List.of()), today);
        raised += StepRepository.take(connection, site.getKey(), month, step, now);
      }
    }
    return raised;
  }

  private FlagStep step(Rule rule, SiteMonth month, List<Kept> kept, LocalDate today) {
    var decided =
        kept.stream()
            .filter(flag -> isDecided(flag.state()))
            .flatMap(flag -> flag.finding().evidence().stream())
            .flatMap(span -> span.days(month.zone()).stream())
            .collect(Collectors.toSet());
    var open = decided.isEmpty() ? month : month.without(decided);
    return FlagStep.of(kept, IdlePlay.find(rule, open, config, today));
  }

  private static boolean isDecided(FlagState state) {
    return state == FlagState.KEPT || state == FlagState.STRUCK;
  }
}
