package zhenzhi.simulator.heard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.signal.Stop;

/** Whether a box runs, since when, and how its last run ended. */
final class Machine {
  static final long NEVER = Long.MAX_VALUE;
  private static final long LEAST_START = 25_000;
  private static final long MOST_START = 70_000;

  private final Dice dice;
  private boolean running;
  private long bootAt;
  private long readyAt = NEVER;
  private @Nullable Stop stopped;
  private UUID boot;
  private long reports;

  /** It has been running for a while at {@code at}. */
  Machine(Dice dice, long at) {
    this.dice = dice;
    this.running = true;
    this.bootAt = at - dice.between(600_000L, 6 * 86_400_000L);
    this.boot = uuid();
  }

  boolean isRunning() {
    return running;
  }

  long bootAt() {
    return bootAt;
  }

  /** When its agent is up next. */
  long readyAt() {
    return readyAt;
  }

  void wrote() {
    reports++;
  }

  /** Why it went off just now; none if it did not. */
  @Nullable Stop halted(@Nullable Stop stop) {
    if (stop == null) {
      return null;
    }
    readyAt = NEVER;
    if (stopped == null || stop == Stop.BROKEN) {
      stopped = stop;
    }
    if (!running) {
      return null;
    }
    running = false;
    return stop;
  }

  /** What its agent says when it comes up just now; none if it does not. */
  @Nullable Booted started(@Nullable Stop stop, long at) {
    if (running || stop != null) {
      return null;
    }
    if (readyAt == NEVER) {
      bootAt = at;
      readyAt = at + dice.between(LEAST_START, MOST_START);
    }
    if (at < readyAt) {
      return null;
    }
    readyAt = NEVER;
    running = true;
    var booted = booted();
    stopped = null;
    reports = 0;
    boot = uuid();
    return booted;
  }

  private Booted booted() {
    var why = stopped == null ? BootCause.UNKNOWN : stopped.afterwards();
    var earlier = stopped == Stop.BROKEN ? null : new EarlierBoot(boot, reports);
    return new Booted(java.time.Duration.ZERO, why, earlier);
  }

  private UUID uuid() {
    var version = 0x4000L;
    return new UUID(
        (dice.next() & 0xffff_ffff_ffff_0fffL) | version,
        (dice.next() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }
}
