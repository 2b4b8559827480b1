package zhenzhi.agent.probe;

import java.time.Duration;

/**
 * Whether a player gets on. A still picture is no study, and a decoder that hangs does not know
 * that it does: both stand still while the player claims to play.
 */
final class Progress {
  private static final Duration STUCK = Duration.ofSeconds(4);

  private double position = Double.NaN;
  private Duration moved = Duration.ZERO;

  /** It begins, or goes on, at {@code uptime}: from then the position has to move. */
  void restart(Duration uptime) {
    moved = uptime;
  }

  /** It was seen at {@code now} in whatever unit. */
  void at(double now, Duration uptime) {
    if (now != position) {
      position = now;
      moved = uptime;
    }
  }

  boolean isStuck(Duration uptime) {
    return uptime.minus(moved).compareTo(STUCK) > 0;
  }
}
