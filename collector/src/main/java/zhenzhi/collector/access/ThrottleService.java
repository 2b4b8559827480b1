package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords. It counts by account <em>and</em> address and by address
 * alone, never by account alone: nobody can lock another out. Each replica counts for itself, which
 * gives a guesser as many times more tries as there are replicas, and no more.
 */
@Singleton
class ThrottleService {
  private static final int FREE_PER_ACCOUNT = 3;

  /** A whole office may sit behind one address. */
  private static final int FREE_PER_ADDRESS = 20;

  private static final int REMEMBERED = 10_000;

  private final Map<String, Attempts> attempts = new Newest();

  /**
   * Takes note of an attempt and answers zero, or how long to wait. It counts as failed until
   * {@link #succeeded} says otherwise, so that many at once do not slip through.
   */
  synchronized Duration attempt(String login, String address, Instant now) {
    var from = Network.of(address);
    var pair = waitAt(pair(login, from), now, FREE_PER_ACCOUNT);
    var place = waitAt(from, now, FREE_PER_ADDRESS);
    var wait = pair.compareTo(place) > 0 ? pair : place;
    if (wait.isZero()) {
      note(pair(login, from), now);
      note(from, now);
    }
    return wait;
  }

  synchronized void succeeded(String login, String address) {
    var from = Network.of(address);
    attempts.remove(pair(login, from));
    attempts.computeIfPresent(from, (_, before) -> before.fewer());
  }

  private Duration waitAt(String key, Instant now, int free) {
    var before = attempts.get(key);
    return before == null ? Duration.ZERO : before.waitAt(now, free);
  }

  private void note(String key, Instant now) {
    attempts.merge(key, new Attempts(1, now), (before, _) -> before.again(now));
  }

  /** A login holds no line feed that an address could begin with. */
  private static String pair(String login, String from) {
    return login + "\n" + from;
  }

  /** Forgets whoever has been quiet the longest. */
  private static final class Newest extends LinkedHashMap<String, Attempts> {
    private static final long serialVersionUID = 1;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
      return size() > REMEMBERED;
    }
  }
}
