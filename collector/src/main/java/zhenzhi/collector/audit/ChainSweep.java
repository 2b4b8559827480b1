package zhenzhi.collector.audit;

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

/** Has the chain looked at from when the process has started, and tells the monitoring. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ChainSweep implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final ChainService chain;
  private final InstantSource clock;
  private final Rounds rounds;
  private volatile double broken = Double.NaN;

  ChainSweep(
      DatabaseService database, ChainService chain, InstantSource clock, MeterRegistry registry) {
    this.chain = chain;
    this.clock = clock;
    this.rounds = new Rounds("Looking at the audit's chain", EVERY, database, this::look);
    Gauge.builder("audit.broken", this, sweep -> sweep.broken)
        .description("1 when the chain of the audit is not the one that was written")
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
    broken = chain.look(clock.instant()) ? 0 : 1;
    return false;
  }
}
