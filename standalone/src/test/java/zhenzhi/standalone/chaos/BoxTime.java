package zhenzhi.standalone.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import zhenzhi.agent.probe.BoxClock;

/** What a box believes the time to be, while this machine knows it. */
public enum BoxTime {
  /** Knows it from the start. */
  RIGHT,
  /** Wakes in 1970; the network sets it. */
  FIRST_1970,
  /** Wakes in 2099; the network sets it. */
  FIRST_2099,
  /** Wakes in 1970 and stays there. */
  ALWAYS_1970,
  /** Vouches for a time that jumps ahead by three hours, and back. */
  JUMPING;

  private static final Duration SET_AFTER = Duration.ofSeconds(8);
  private static final Duration JUMP = Duration.ofHours(3);

  static BoxTime any(Random random) {
    var all = List.of(values());
    return all.get(random.nextInt(all.size()));
  }

  /** The clocks of a box that started at {@code started} by the clock of this machine. */
  BoxClock clock(Instant started) {
    var real = InstantSource.system();
    return new BoxClock(
        () -> uptime(started, real),
        () -> wall(started, real),
        () -> isSynchronised(uptime(started, real)));
  }

  private static Duration uptime(Instant started, InstantSource real) {
    return Duration.ofMillis(Duration.between(started, real.instant()).toMillis());
  }

  private Instant wall(Instant started, InstantSource real) {
    var uptime = uptime(started, real);
    var right = started.plus(uptime);
    if (this == JUMPING && uptime.toSeconds() % 20 >= 15) {
      return right.plus(JUMP);
    }
    if (isSynchronised(uptime)) {
      return right;
    }
    var first = this == FIRST_2099 ? Instant.parse("2099-05-01T00:00:00Z") : Instant.EPOCH;
    return first.plus(uptime);
  }

  private boolean isSynchronised(Duration uptime) {
    return switch (this) {
      case RIGHT, JUMPING -> true;
      case FIRST_1970, FIRST_2099 -> uptime.compareTo(SET_AFTER) > 0;
      case ALWAYS_1970 -> false;
    };
  }
}
