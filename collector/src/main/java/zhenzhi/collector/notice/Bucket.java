package zhenzhi.collector.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many messages a way may take now. A provider counts the messages of any minute, so a quarter
 * of them may go at once and the others one by one: in no minute there are more than allowed.
 *
 * @param perMinute two at least
 * @param tokens what is left
 * @param at since when
 */
public record Bucket(int perMinute, double tokens, Instant at) {
  private static final double MINUTE = Duration.ofMinutes(1).toMillis();

  public Bucket {
    if (perMinute < 2) {
      throw new IllegalArgumentException(perMinute + " a minute");
    }
  }

  public static Bucket full(int perMinute, Instant at) {
    return new Bucket(perMinute, burst(perMinute), at);
  }

  /** What is left when one more goes; none when it has to wait. A clock set back brings nothing. */
  public Optional<Bucket> take(Instant now) {
    var passed = Math.max(0, Duration.between(at, now).toMillis());
    var refill = (perMinute - burst(perMinute)) * passed / MINUTE;
    var filled = Math.min(burst(perMinute), tokens + refill);
    return filled < 1
        ? Optional.empty()
        : Optional.of(new Bucket(perMinute, filled - 1, now.isAfter(at) ? now : at));
  }

  private static int burst(int perMinute) {
    return Math.max(1, perMinute / 4);
  }
}
