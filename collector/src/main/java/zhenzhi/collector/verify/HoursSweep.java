package zhenzhi.collector.verify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Has hours recounted from when the process has started, and tells the monitoring. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class HoursSweep implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final HoursService hours;
  private final InstantSource clock;
  private final Rounds rounds;
  private volatile double differing = Double.NaN;

  HoursSweep(
      DatabaseService database, HoursService hours, InstantSource clock, MeterRegistry registry) {
    this.hours = hours;
    this.clock = clock;
    this.rounds = new Rounds("Recounting hours", EVERY, database, this::look);
    Gauge.builder("study.differing", this, sweep -> sweep.differing)
        .description("sites whose hours of two months are not what their playback says")
        .baseUnit("sites")
        .register(registry);
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
    differing = hours.look(clock.instant()).map(Integer::doubleValue).orElse(Double.NaN);
    return false;
  }
}
