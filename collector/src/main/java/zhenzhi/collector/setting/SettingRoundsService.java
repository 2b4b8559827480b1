package zhenzhi.collector.setting;

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

/** Compares the settings once, as soon as the database is there. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SettingRoundsService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final SettingFetcher fetcher;
  private final SettingService settings;
  private final InstantSource clock;
  private final Rounds rounds;
  private boolean isDone;

  SettingRoundsService(
      DatabaseService database,
      SettingFetcher fetcher,
      SettingService settings,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.settings = settings;
    this.clock = clock;
    this.rounds = new Rounds("Comparing settings", PAUSE, database, this::look);
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
    if (!isDone) {
      settings.compare(fetcher.read(), clock.instant());
      isDone = true;
    }
    return false;
  }
}
