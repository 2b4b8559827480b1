package zhenzhi.db.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an embedded database is started.
 *
 * @param home directory of this database alone; created when it is not there
 * @param port the port on 127.0.0.1, or 0 for any free one
 * @param archive another PostgreSQL than the one on the class path, such as one with TimescaleDB
 * @param durability whether the data must outlive a power cut
 */
public record EmbeddedConfig(
    Path home, int port, Optional<Path> archive, EmbeddedConfig.Durability durability) {

  /** What a commit is worth. */
  public enum Durability {
    /** A commit is on the disk before it is answered. */
    COMMITTED_IS_STORED,
    /** For tests: quick, and gone with the next power cut. */
    THROWAWAY
  }

  public EmbeddedConfig {
    home = home.toAbsolutePath().normalize();
  }

  /** A durable database in {@code home}, on a free port. */
  public static EmbeddedConfig in(Path home) {
    return new EmbeddedConfig(home, 0, Optional.empty(), Durability.COMMITTED_IS_STORED);
  }

  public EmbeddedConfig onPort(int chosen) {
    return new EmbeddedConfig(home, chosen, archive, durability);
  }

  public EmbeddedConfig from(Path chosenArchive) {
    return new EmbeddedConfig(home, port, Optional.of(chosenArchive), durability);
  }

  public EmbeddedConfig throwaway() {
    return new EmbeddedConfig(home, port, archive, Durability.THROWAWAY);
  }
}
