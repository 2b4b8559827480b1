package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;

/** Looks at new playback for what was watched. */
@Singleton
class WatchingService {
  /** Months of sites in one transaction. */
  private static final int SLICE = 100;

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final ContentConfig config;
  private final InstantSource clock;

  WatchingService(
      DatabaseService database,
      CalendarConfig calendar,
      ContentConfig config,
      InstantSource clock) {
    this.database = database;
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
  }

  /** Looks at some months that have new playback; answers whether there are more. */
  boolean step() throws SQLException {
    var now = clock.instant();
    var due = new WatchingRepository.Due(now.minus(config.rest()), SLICE);
    var looked =
        database.inTransaction(
            connection -> WatchingRepository.sweep(connection, calendar.zone(), due, now));
    return looked == SLICE;
  }
}
