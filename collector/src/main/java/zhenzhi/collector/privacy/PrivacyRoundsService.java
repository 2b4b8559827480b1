package zhenzhi.collector.privacy;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;
import zhenzhi.collector.station.CalendarConfig;

/** Forgets once a day, from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class PrivacyRoundsService implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofHours(1);

  private final PrivacyService privacy;
  private final CalendarConfig calendar;
  private final InstantSource clock;
  private final Rounds rounds;
  private LocalDate done = LocalDate.MIN;

  PrivacyRoundsService(
      DatabaseService database,
      PrivacyService privacy,
      CalendarConfig calendar,
      InstantSource clock) {
    this.privacy = privacy;
    this.calendar = calendar;
    this.clock = clock;
    this.rounds = new Rounds("Forgetting whoever left", EVERY, database, this::look);
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
    var now = clock.instant();
    var today = calendar.dayOf(now);
    if (today.isAfter(done)) {
      privacy.forget(now, today);
      done = today;
    }
    return false;
  }
}
