package zhenzhi.collector.ranking;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.ranking.RankingWorkService.Wanted;

/** Has rankings made one after the other, whoever asks for them and however often. */
@Singleton
class RankingQueueService {
  private static final Logger LOG = LoggerFactory.getLogger(RankingQueueService.class);

  /** Whoever comes when so many are waiting comes again. */
  private static final int MOST_WAITING = 100;

  private final RankingWorkService work;
  private final Map<Wanted, CompletableFuture<Void>> waiting = new LinkedHashMap<>();
  private boolean working;
  private boolean stopped;

  RankingQueueService(RankingWorkService work) {
    this.work = work;
  }

  @PreDestroy
  synchronized void stop() {
    stopped = true;
    waiting.clear();
  }

  /** Asks for rankings, and waits until they have been made or patience is over. */
  void await(List<Wanted> wanted, Duration patience) throws SQLException {
    try {
      CompletableFuture.allOf(wanted.stream().map(this::ask).toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return; // it is made without us
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException problem) {
      throw new SQLException("not all rankings could be made: " + wanted, problem.getCause());
    }
  }

  private synchronized CompletableFuture<Void> ask(Wanted wanted) {
    var known = waiting.get(wanted);
    if (known != null) {
      return known;
    }
    var asked = new CompletableFuture<Void>();
    if (waiting.size() < MOST_WAITING && !stopped) {
      waiting.put(wanted, asked);
      if (!working) {
        working = true;
        Thread.ofVirtual().name("rankings").start(this::workAll);
      }
    }
    return asked;
  }

  private void workAll() {
    for (var next = next(); next.isPresent(); next = next()) {
      var wanted = next.get().getKey();
      var asked = next.get().getValue();
      try {
        work.make(wanted);
        done(wanted);
        asked.complete(null);
      } catch (SQLException | RuntimeException problem) {
        done(wanted);
        asked.completeExceptionally(problem);
        LOG.warn("The ranking {} could not be made.", wanted, problem);
      }
    }
  }

  private synchronized Optional<Map.Entry<Wanted, CompletableFuture<Void>>> next() {
    var next = waiting.entrySet().stream().findFirst().map(Map.Entry::copyOf);
    working = next.isPresent();
    return next;
  }

  private synchronized void done(Wanted wanted) {
    waiting.remove(wanted);
  }
}
