package zhenzhi.collector.diagnosis.clinic;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.baseline.BaselineService;
import zhenzhi.collector.rounds.Rounds;

/** Sweeps again and again, from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SweepRoundService implements ApplicationEventListener<StartupEvent> {
  private final DiagnosisService diagnoses;
  private final BaselineService baselines;
  private final InstantSource clock;
  private final Rounds rounds;

  SweepRoundService(
      DatabaseService database,
      DiagnosisService diagnoses,
      BaselineService baselines,
      DiagnosisConfig config,
      InstantSource clock) {
    this.diagnoses = diagnoses;
    this.baselines = baselines;
    this.clock = clock;
    this.rounds = new Rounds("Diagnosing", config.every(), database, this::look);
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
    baselines.look(clock.instant());
    diagnoses.sweep(clock.instant());
    return false;
  }
}
