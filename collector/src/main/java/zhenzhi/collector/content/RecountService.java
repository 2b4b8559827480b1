package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.StationDate;
import zhenzhi.collector.study.StudyService;

/** Works days out anew whose content was sorted afterwards, a few at a time. */
@Singleton
public class RecountService {
  /** Months of sites in one transaction, which holds their rows: a tenth of a second or two. */
  private static final int SLICE = 20;

  private final DatabaseService database;
  private final StudyService studies;
  private final CalendarConfig calendar;
  private final InstantSource clock;

  RecountService(
      DatabaseService database,
      StudyService studies,
      CalendarConfig calendar,
      InstantSource clock) {
    this.database = database;
    this.studies = studies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Those under way, and those that were done in the last hour. */
  public List<Recount> latest(Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return RecountRepository.latest(connection, now.minus(Duration.ofHours(1)));
    }
  }

  /** Does a bit; answers whether there is more to do at once. */
  boolean step() throws SQLException {
    var now = clock.instant();
    try (var connection = database.connect()) {
      var open = RecountRepository.latest(connection, now).stream().findFirst();
      if (open.isEmpty()) {
        return false;
      }
      var recount = open.get().id();
      if (open.get().progress().isPresent()) {
        return workOut(recount, RecountRepository.slice(connection, recount, SLICE));
      }
      RecountRepository.note(connection, recount);
      if (!RecountRepository.isReady(connection, recount)) {
        return false;
      }
      connection.setAutoCommit(false);
      try {
        RecountRepository.list(connection, recount);
        connection.commit();
        return true;
      } finally {
        connection.rollback(); // nothing, after the commit
        connection.setAutoCommit(true);
      }
    }
  }

  private boolean workOut(long recount, List<StationDate> slice) throws SQLException {
    try (var connection = database.connect()) {
      if (slice.isEmpty()) {
        RecountRepository.finish(connection, recount, clock.instant());
        return true;
      }
      var days = RecountRepository.days(connection, calendar.zone(), recount, slice);
      studies.change(days, change -> RecountRepository.done(change, recount, slice));
      return true;
    }
  }
}
