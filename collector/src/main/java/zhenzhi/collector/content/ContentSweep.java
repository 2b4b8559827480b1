package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;

/** Looks at new playback for what was watched, and goes on with what is to be worked out anew. */
@Singleton
class ContentSweep {
  private final WatchingService watching;
  private final RecountService recounts;
  private final DatabaseService database;
  private final InstantSource clock;

  ContentSweep(
      WatchingService watching,
      RecountService recounts,
      DatabaseService database,
      InstantSource clock) {
    this.watching = watching;
    this.recounts = recounts;
    this.database = database;
    this.clock = clock;
  }

  /** Does a bit of each; answers whether there is more to do at once. */
  boolean step() throws SQLException {
    var isMore = watching.step();
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
}
