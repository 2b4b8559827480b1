package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;

/**
 * Notes again and again that this collector is listening: the link is up and the database takes
 * what it says. After a gap the count begins anew, so that nobody is accused for our own outage.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ListeningSweep {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningSweep.class);

  /** Several missed notes. A restart of the collector within it has lost nothing: boxes keep on. */
  private static final Duration GAP = Duration.ofSeconds(30);

  /** What was is kept, for it tells when nobody listened. */
  private static final String NOTE =
      """
      WITH over AS (
        INSERT INTO listened (name, since_at, until_at)
        SELECT name, listening_since, seen_at
        FROM listener
        WHERE name = ? AND seen_at < ?
        ON CONFLICT DO NOTHING
      )
      INSERT INTO listener AS known (name, listening_since, seen_at)
      VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET
        listening_since = CASE
          WHEN known.seen_at < ? THEN excluded.listening_since
          ELSE known.listening_since END,
        seen_at = excluded.seen_at
      RETURNING listening_since = seen_at
      """;

  private final MqttInbox inbox;
  private final IntakeService intake;
  private final DatabaseService database;
  private final IngestConfig config;
  private final InstantSource clock;
  private final GreetingService greeting;
  private final Outage outage = new Outage(LOG, "Noting that somebody listens");

  ListeningSweep(
      MqttInbox inbox,
      IntakeService intake,
      DatabaseService database,
      IngestConfig config,
      InstantSource clock,
      GreetingService greeting) {
    this.inbox = inbox;
    this.intake = intake;
    this.database = database;
    this.config = config;
    this.clock = clock;
    this.greeting = greeting;
  }

  void note() {
    if (!inbox.isUp() || intake.isStuck() || database.schema().isEmpty()) {
      return;
    }
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    try (var connection = database.connect();
        var statement = connection.prepareStatement(NOTE)) {
      statement.setString(1, config.clientId());
      statement.setObject(2, now.minus(GAP));
      statement.setString(3, config.clientId());
      statement.setObject(4, now);
      statement.setObject(5, now);
      statement.setObject(6, now.minus(GAP));
      var row = statement.executeQuery();
      row.next();
      if (row.getBoolean(1)) {
        greeting.greet();
      }
      outage.over();
    } catch (SQLException problem) {
      outage.failed(problem);
    }
  }
}
