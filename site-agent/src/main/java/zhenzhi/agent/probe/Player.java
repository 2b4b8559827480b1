package zhenzhi.agent.probe;

import java.util.function.Consumer;
import zhenzhi.agent.playback.Observation;

/** A media player: a probe that is also watched without a break, because playback is counted. */
public interface Player extends Probe {
  /** How the reports call it: {@code mpv}, {@code kodi} … */
  String kind();

  /**
   * Watches until the thread is interrupted, also while the player is away. Says whatever changes,
   * and says again every second that it still plays.
   */
  void watch(Consumer<Observation> seen) throws InterruptedException;
}
