package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;

/** Counts once a minute what still waits in the boxes, for the metrics. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class BacklogSweep {
  private static final Logger LOG = LoggerFactory.getLogger(BacklogSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private static final String BACKLOG =
      """
      SELECT coalesce(sum(waiting_reports - 1), 0), coalesce(max(waiting_reports - 1), 0),
        count(*) FILTER (WHERE waiting_reports > 1),
        min(drained_at) FILTER (WHERE waiting_reports > 1)
      FROM station_state
      JOIN station ON station.id = station_id AND retired_at IS NULL
      """;

  /** Nobody knows before the first look, nor while the database is away. */
  private static final Backlog UNKNOWN =
      new Backlog(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private final DatabaseService database;
  private final InstantSource clock;
  private final Outage outage = new Outage(LOG, "Counting what waits in the boxes");
  private volatile Backlog backlog = UNKNOWN;
  private Instant looked = Instant.EPOCH;

  private record Backlog(double reports, double most, double sites, double ageSeconds) {}

  BacklogSweep(DatabaseService database, InstantSource clock, IngestMetrics metrics) {
    this.database = database;
    this.clock = clock;
    metrics.watchOutboxes(
        () -> backlog.reports(),
        () -> backlog.most(),
        () -> backlog.sites(),
        () -> backlog.ageSeconds());
  }

  void look() {
    var now = clock.instant();
    if (database.schema().isEmpty() || looked.plus(EVERY).isAfter(now)) {
      return;
    }
    looked = now;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(BACKLOG);
        var rows = statement.executeQuery()) {
      rows.next();
      var since = rows.getObject(4, OffsetDateTime.class);
      backlog =
          new Backlog(
              rows.getDouble(1),
              rows.getDouble(2),
              rows.getDouble(3),
              since == null ? 0 : Duration.between(since.toInstant(), now).toSeconds());
      outage.over();
    } catch (SQLException problem) {
      backlog = UNKNOWN;
      outage.failed(problem);
    }
  }
}
