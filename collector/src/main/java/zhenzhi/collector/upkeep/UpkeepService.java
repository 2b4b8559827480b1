package zhenzhi.collector.upkeep;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Night;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.db.Flavour;

/**
 * Looks after the tables of facts by night, piece by piece, one collector at a time. Samples are
 * summed up before any is let go.
 */
@Singleton
class UpkeepService {
  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final HourService hours;
  private final RoomService room;

  UpkeepService(
      DatabaseService database, CalendarConfig calendar, HourService hours, RoomService room) {
    this.database = database;
    this.calendar = calendar;
    this.hours = hours;
    this.room = room;
  }

  /** When nothing was left to do, if it ever was so. */
  Optional<Instant> done() throws SQLException {
    try (var connection = database.connect()) {
      return UpkeepRepository.done(connection);
    }
  }

  /** Does a piece if it is night; answers whether there may be more. */
  boolean look(Instant now) throws SQLException {
    if (!Night.isAt(now, calendar.zone())) {
      return false;
    }
    try (var connection = database.connect()) {
      if (!AdvisoryLock.UPKEEP.tryTake(connection)) {
        return false;
      }
      try {
        return go(connection, now);
      } finally {
        AdvisoryLock.UPKEEP.release(connection);
      }
    }
  }

  private boolean go(Connection connection, Instant now) throws SQLException {
    var flavour = Flavour.of(connection);
    room.cut(flavour, connection);
    var done = UpkeepRepository.done(connection);
    if (hours.sum(flavour, done, now) || room.letGo(flavour, now)) {
      return true;
    }
    UpkeepRepository.keepDone(connection, now);
    return false;
  }
}
