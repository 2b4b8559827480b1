package zhenzhi.collector.notice.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;

/** Deletes old notices by night, piece by piece, so that nobody waits for it. */
@Singleton
class RetentionService {
  private static final int AT_ONCE = 2_000;
  private static final LocalTime FROM = LocalTime.of(3, 0);
  private static final LocalTime UNTIL = LocalTime.of(5, 0);

  private final DatabaseService database;
  private final RetentionConfig config;
  private final CalendarConfig calendar;
  private final Counter deleted;

  RetentionService(
      DatabaseService database,
      RetentionConfig config,
      CalendarConfig calendar,
      MeterRegistry registry) {
    this.database = database;
    this.config = config;
    this.calendar = calendar;
    this.deleted =
        Counter.builder("notice.deleted")
            .description("rows of old notices, messages and answers that were deleted")
            .register(registry);
  }

  /** Deletes a piece if it is night; answers whether there may be more. */
  boolean look(Instant now) throws SQLException {
    var time = now.atZone(calendar.zone()).toLocalTime();
    if (time.isBefore(FROM) || !time.isBefore(UNTIL)) {
      return false;
    }
    var before = now.minus(config.keep());
    var gone =
        database.inTransaction(connection ->
            RetentionRepository.deleteMessages(connection, before, AT_ONCE)
                + RetentionRepository.deleteLoose(connection, before, AT_ONCE));
    deleted.increment(gone);
    return gone > 0;
  }
}
