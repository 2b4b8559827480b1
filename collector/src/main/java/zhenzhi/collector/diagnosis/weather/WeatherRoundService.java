package zhenzhi.collector.diagnosis.weather;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;

/** Lets the looks at the weather begin when the process has started; no sweep waits for them. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class WeatherRoundService implements ApplicationEventListener<StartupEvent> {
  private final WeatherService weather;
  private final InstantSource clock;
  private final Rounds rounds;

  WeatherRoundService(
      DatabaseService database, WeatherService weather, WeatherConfig config, InstantSource clock) {
    this.weather = weather;
    this.clock = clock;
    this.rounds = new Rounds("Looking at the weather", config.every(), database, this::look);
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
    weather.look(clock.instant());
    return false;
  }
}
