package zhenzhi.simulator.heard;

import static zhenzhi.simulator.heard.Machine.NEVER;

import zhenzhi.simulator.chance.Dice;

/**
 * A box's connection to the broker. Nobody notices at once that a line is cut: the broker misses a
 * ping after one and a half keep-alives of 60 s, so 30 to 90 s after the cut, and a connection that
 * can go on before that was never lost. The agent tries again after random pauses of up to 120 s.
 */
final class Connection {
  private static final long LEAST_PATIENCE = 30_000;
  private static final long MOST_PATIENCE = 90_000;
  private static final long LONGEST_PAUSE = 120_000;

  private final Dice dice;
  private Reach reach = Reach.CONNECTED;
  private long since;
  private long cutAt = NEVER;
  private long dropAt = NEVER;
  private long connectAt = NEVER;

  Connection(Dice dice, long at) {
    this.dice = dice;
    this.since = at;
  }

  Reach reach() {
    return reach;
  }

  long since() {
    return since;
  }

  long next() {
    return StrictMath.min(dropAt, connectAt);
  }

  boolean isOpen() {
    return reach == Reach.CONNECTED && cutAt == NEVER;
  }

  /** It says goodbye. */
  void stop(long at) {
    if (isOpen()) {
      turn(Reach.STOPPED, at);
    }
  }

  /** A box that has started knows nothing of the connection it had. */
  void begin(long at) {
    cutAt = StrictMath.min(cutAt, at);
    connectAt = at + dice.between(1_500L, 8_000L);
  }

  /**
   * Looks at the way.
   *
   * @return whether a connection was made anew just now
   */
  boolean look(boolean wayOpen, long at) {
    if (!wayOpen) {
      connectAt = NEVER;
      if (cutAt == NEVER) {
        cutAt = at;
        dropAt =
            reach == Reach.CONNECTED ? at + dice.between(LEAST_PATIENCE, MOST_PATIENCE) : NEVER;
      }
    } else if (cutAt != NEVER && connectAt == NEVER) {
      if (reach == Reach.CONNECTED) {
        cutAt = NEVER; // it never broke
        dropAt = NEVER;
      } else {
        connectAt = at + dice.between(800L, StrictMath.clamp(at - cutAt, 2_000, LONGEST_PAUSE));
      }
    }
    if (at >= dropAt) {
      dropAt = NEVER;
      turn(Reach.LOST, at);
    }
    if (at < connectAt) {
      return false;
    }
    connectAt = NEVER;
    cutAt = NEVER;
    dropAt = NEVER;
    if (reach != Reach.CONNECTED) {
      turn(Reach.CONNECTED, at);
    }
    return true;
  }

  private void turn(Reach now, long at) {
    reach = now;
    since = at;
  }
}
