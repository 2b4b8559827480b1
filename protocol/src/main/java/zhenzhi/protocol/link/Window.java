package zhenzhi.protocol.link;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The publishes under way on one connection. Paho throws (32202) beyond what the broker allows;
 * this waits instead. When the connection ends, whoever is under way or waiting is told.
 */
final class Window {
  private final int size;
  private final Semaphore free;
  private final Set<Place> places = ConcurrentHashMap.newKeySet();
  private volatile @Nullable String closed;

  Window(int size) {
    this.size = size;
    free = new Semaphore(size, true);
  }

  /** Before the first publish: the broker allows no more than that. */
  void shrinkTo(int allowed) {
    free.acquireUninterruptibly(Math.max(0, size - allowed));
  }

  /**
   * Takes a place, which stays taken until the broker has answered.
   *
   * @param patient whether to wait for one
   * @return one that is refused already, if there is none to be had
   */
  Place enter(boolean patient) {
    var place = new Place();
    try {
      if (patient) {
        free.acquire();
      } else if (!free.tryAcquire()) {
        return place.turnedAway("as many publishes are under way as the link allows");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return place.turnedAway("interrupted while waiting to publish");
    }
    places.add(place);
    var why = closed;
    if (why != null) {
      place.refused(why);
    }
    return place;
  }

  void close(String why) {
    closed = why;
    places.forEach(place -> place.refused(why));
  }

  /** One publish under way. */
  final class Place {
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    CompletableFuture<Void> outcome() {
      return outcome;
    }

    void taken() {
      if (leave()) {
        outcome.complete(null);
      }
    }

    void refused(String why) {
      if (leave()) {
        turnedAway(why);
      }
    }

    private Place turnedAway(String why) {
      outcome.completeExceptionally(new Link.NotPublished(why));
      return this;
    }

    private boolean leave() {
      var left = places.remove(this);
      if (left) {
        free.release();
      }
      return left;
    }
  }
}
