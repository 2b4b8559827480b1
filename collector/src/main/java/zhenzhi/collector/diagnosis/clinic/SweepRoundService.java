package zhenzhi.collector.diagnosis.clinic;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.baseline.BaselineService;
import zhenzhi.collector.rounds.Rounds;

/** Sweeps again and again, from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SweepRoundService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SweepRoundService.class);

  private final DatabaseService database;
  private final DiagnosisService diagnoses;
  private final BaselineService baselines;
  private final InstantSource clock;
  private final Outage outage = new Outage(LOG, "Diagnosing");
  private final Rounds rounds;

  SweepRoundService(
      DatabaseService database,
      DiagnosisService diagnoses,
      BaselineService baselines,
      DiagnosisConfig config,
      InstantSource clock) {
    this.database = database;
    this.diagnoses = diagnoses;
    this.baselines = baselines;
    this.clock = clock;
    this.rounds = new Rounds("diagnosis", config.every(), this::look);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() {
    if (database.schema().isEmpty()) {
      return false;
    }
    try {
      baselines.look(clock.instant());
      diagnoses.sweep(clock.instant());
      outage.over();
    } catch (SQLException problem) {
      outage.failed(problem);
    } catch (RuntimeException bug) {
      LOG.error("A sweep failed; the next one comes soon.", bug);
    }
    return false;
  }
}
