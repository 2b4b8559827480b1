package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;

/** Looks at new playback for what was watched, and goes on with what is to be worked out anew. */
@Singleton
class ContentSweep {
  /** Months of sites in one transaction. */
  private static final int SLICE = 100;

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final RecountService recounts;
  private final InstantSource clock;

  ContentSweep(
      DatabaseService database,
      CalendarConfig calendar,
      RecountService recounts,
      InstantSource clock) {
    this.database = database;
    this.calendar = calendar;
    this.recounts = recounts;
    this.clock = clock;
  }

  /** Does a bit of each; answers whether there is more to do at once. */
  boolean step() throws SQLException {
    var isMore = look() == SLICE;
    tally();
    return recounts.step() || isMore;
  }

  private void tally() throws SQLException {
    var now = clock.instant();
    database.inTransaction(connection -> {
      TallyRepository.renew(connection, now);
      return true;
    });
  }

  private int look() throws SQLException {
    return database.inTransaction(
        connection -> WatchingRepository.sweep(connection, calendar.zone(), SLICE));
  }
}
