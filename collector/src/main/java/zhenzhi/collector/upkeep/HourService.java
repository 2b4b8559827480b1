package zhenzhi.collector.upkeep;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.db.Flavour;

/** Sums samples up by the hour. */
@Singleton
class HourService {
  private static final Logger LOG = LoggerFactory.getLogger(HourService.class);

  /** Days of sites in one transaction: some 2,000 samples each. */
  static final int DAYS_AT_ONCE = 200;

  /** Days at the edge of what is kept, whose samples are partly gone. */
  private static final int EDGE = 2;

  private final DatabaseService database;
  private final UpkeepConfig config;
  private final CalendarConfig calendar;

  HourService(DatabaseService database, UpkeepConfig config, CalendarConfig calendar) {
    this.database = database;
    this.config = config;
    this.calendar = calendar;
  }

  /**
   * Sums a piece up; answers whether there may be more.
   *
   * @param done when nothing was left to do; before the first time all samples are looked at, and
   *     afterwards those that are kept for sure, and those that may have been told since then; an
   *     aggregate never over what was let go
   */
  boolean sum(Flavour flavour, Optional<Instant> done, Instant now) throws SQLException {
    return switch (flavour) {
      case POSTGRES, TIMESCALE_APACHE -> sum(first(done, now), calendar.dayOf(now));
      case TIMESCALE -> refresh(first(done, now), now);
    };
  }

  private boolean refresh(LocalDate first, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      var start = first.atStartOfDay(calendar.zone()).toInstant();
      var expiredBefore = UpkeepRepository.expiredBefore(connection).orElse(start);
      var from = Collections.max(List.of(start, expiredBefore));
      var until = now.minus(Duration.ofHours(1));
      if (!from.isBefore(until)) {
        LOG.warn(
            "Samples were let go up to {}, which is still to come: no hours are summed up until then.",
            expiredBefore);
        return false;
      }
      HourRepository.refresh(connection, from, until);
      return HourRepository.giveWay(connection, from, until, RoomService.ROWS_AT_ONCE) > 0;
    }
  }

  private boolean sum(LocalDate first, LocalDate today) throws SQLException {
    return database.inTransaction(connection -> {
      var due = HourRepository.due(connection, first, today, DAYS_AT_ONCE);
      HourRepository.sum(connection, due);
      return !due.isEmpty();
    });
  }

  private LocalDate first(Optional<Instant> done, Instant now) {
    var kept = calendar.dayOf(now.minus(config.samples())).plusDays(EDGE);
    var since =
        done.map(at -> calendar.dayOf(at.minus(UpkeepConfig.TOLD_LATE))).orElse(LocalDate.EPOCH);
    return since.isBefore(kept) ? since : kept;
  }
}
