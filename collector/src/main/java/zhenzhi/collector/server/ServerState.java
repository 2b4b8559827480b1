package zhenzhi.collector.server;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the database's server is; absent is what it does not do, or does not tell us.
 *
 * @param standbys that play its log back
 * @param lag of the slowest of them
 * @param held bytes of log that the slot furthest behind keeps
 * @param uncompressed for how long a chunk has been due to be compressed; nothing while none is
 */
record ServerState(
    OptionalLong standbys,
    Optional<Duration> lag,
    OptionalLong held,
    Optional<Duration> uncompressed) {
  static final ServerState UNKNOWN =
      new ServerState(
          OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());
}
