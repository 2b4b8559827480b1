package zhenzhi.collector.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;

/**
 * Looks as often as Prometheus does how the database's server is. Every collector does: it is one
 * for all.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ServerSweep implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final DatabaseService database;
  private final ServerMetrics metrics;
  private final InstantSource clock;
  private final Rounds rounds;

  ServerSweep(DatabaseService database, ServerMetrics metrics, InstantSource clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
    this.rounds = new Rounds("Looking at the database's server", EVERY, database, this::look);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() throws SQLException {
    try (var connection = database.connect()) {
      metrics.now(ServerRepository.state(connection, clock.instant()));
    }
    return false;
  }
}
