package zhenzhi.collector.notice.post;

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
 * Goes to the post every few seconds, from when the process has started; on a thread of its own,
 * since a provider may take its time.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class PostRoundsService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PostService post;
  private final WaitingService waiting;
  private final InstantSource clock;
  private final Rounds rounds;

  PostRoundsService(
      DatabaseService database, PostService post, WaitingService waiting, InstantSource clock) {
    this.post = post;
    this.waiting = waiting;
    this.clock = clock;
    this.rounds = new Rounds("Sending notices", PAUSE, database, this::go);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean go() throws SQLException {
    var sent = post.send(clock);
    waiting.count(clock.instant());
    return sent > 0;
  }
}
