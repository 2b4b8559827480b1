package zhenzhi.agent.probe;

import java.io.IOException;
import java.time.Duration;

/** One part of the box that can be looked at. */
public interface Probe {
  /** What it looks at, in the technician's words: 1 to 16 characters. */
  String name();

  /**
   * Looks once. May take seconds, and may be interrupted when it takes too long.
   *
   * @param uptime of the box now
   */
  Sighting look(Duration uptime) throws IOException, InterruptedException;
}
