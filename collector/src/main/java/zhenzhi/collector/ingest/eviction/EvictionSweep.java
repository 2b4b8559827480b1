package zhenzhi.collector.ingest.eviction;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import zhenzhi.collector.rounds.Rounds;

/** Looks again and again whose names are to be taken, where that is wanted. */
@Context
class EvictionSweep {
  /** As often as the list for brokers is looked at: a revocation is felt within a minute. */
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final EvictionService evictions;
  private final Rounds rounds;

  EvictionSweep(EvictionService evictions) {
    this.evictions = evictions;
    this.rounds =
        new Rounds("Ending connections of revoked boxes", EVERY, evictions.database(), this::look);
  }

  @PostConstruct
  void start() {
    if (evictions.isWanted()) {
      rounds.start();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() throws SQLException {
    evictions.evict();
    return false;
  }
}
