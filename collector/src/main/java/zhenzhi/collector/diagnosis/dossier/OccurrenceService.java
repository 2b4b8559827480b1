package zhenzhi.collector.diagnosis.dossier;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** Shows incidents. */
@Singleton
public class OccurrenceService {
  /** How long one that is over is still listed. */
  public static final Duration RECENT = Duration.ofDays(30);

  private final DatabaseService database;

  OccurrenceService(DatabaseService database) {
    this.database = database;
  }

  /** The open ones first, then those of the last {@link #RECENT}, the newest first. */
  public Occurrences recent(Scope scope, Instant now, long offset, int limit) throws SQLException {
    try (var connection = database.connect()) {
      return OccurrenceRepository.since(connection, scope, now.minus(RECENT), offset, limit);
    }
  }

  /** How many go on. */
  public long open(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return OccurrenceRepository.open(connection, scope);
    }
  }

  public Occurred get(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      var occurrence =
          OccurrenceRepository.find(connection, scope, id)
              .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no incident " + id));
      return new Occurred(
          occurrence,
          OpinionRepository.ofIncident(connection, id),
          OccurrenceRepository.sites(connection, scope, id));
    }
  }
}
