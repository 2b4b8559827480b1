package zhenzhi.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded broker runs.
 *
 * @param directory where the journal lies; a broker that was killed goes on from it
 * @param port on loopback; 0 takes a free one
 * @param group what the collectors' shared subscriptions are called
 * @param connections how many at once
 * @param memoryBytes of queued messages, beyond which they are paged to disk
 * @param returnWithin how long after a start a session of before may take to come back
 */
public record BrokerConfig(
    Path directory,
    int port,
    String group,
    int connections,
    long memoryBytes,
    Duration returnWithin) {
  private static final int CONNECTIONS = 2_000;
  private static final long MEMORY = 32L << 20;
  private static final Duration RETURN = Duration.ofMinutes(10);

  /** The name of the share group unless configured otherwise. */
  public static final String GROUP = "collectors";

  public BrokerConfig {
    directory = directory.toAbsolutePath();
  }

  /** With what suits a district. */
  public static BrokerConfig at(Path directory, int port) {
    return new BrokerConfig(directory, port, GROUP, CONNECTIONS, MEMORY, RETURN);
  }
}
