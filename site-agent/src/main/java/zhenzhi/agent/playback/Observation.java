package zhenzhi.agent.playback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a player was seen doing at a moment of the box's uptime. */
public sealed interface Observation {
  Duration at();

  /**
   * It plays, or still plays. A player that is watched says so at least every {@link
   * PlaybackMeter#GRACE}: what nobody confirms is not counted.
   */
  record Playing(Duration at, Content content) implements Observation {}

  /** It holds: paused, or waiting for data. The run goes on. */
  record Held(Duration at) implements Observation {}

  /** Its run is over: nothing is loaded, or it ended in good order. */
  record Stopped(Duration at) implements Observation {}

  /** It went away in the middle of something. */
  record Crashed(Duration at, @Nullable Integer exitCode) implements Observation {}
}
