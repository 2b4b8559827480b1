package zhenzhi.db.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import zhenzhi.db.Flavour;
import zhenzhi.db.embedded.EmbeddedConfig;

/**
 * A database of a test's own with the current schema in it. Commits are not forced to the disk
 * here: these data are thrown away.
 *
 * <p>{@code ZHENZHI_FLAVOUR} says on which flavour the tests run: postgres (by default),
 * timescale-apache or timescale.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestServer server;
  private final String name;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A migrated database without a row. */
  public static TestDatabase fresh() {
    return copyOf(TestServer.template());
  }

  /** A database without a table, for the tests of the migrations themselves. */
  public static TestDatabase blank() {
    return copyOf("template0");
  }

  /** The flavour that this run is about. */
  public static Flavour flavour() {
    return ServerOfFlavour.wanted();
  }

  /**
   * How a server of that flavour is started that forces its commits to the disk, for benchmarks.
   */
  public static EmbeddedConfig durable(Path home) {
    return ServerOfFlavour.config(flavour(), home);
  }

  /** The server's log; absent where the server is elsewhere and nobody says where its log is. */
  public static Optional<Path> serverLog() {
    return TestServer.running().log();
  }

  private static TestDatabase copyOf(String template) {
    var server = TestServer.running();
    var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    // A thousand small files are copied three times as fast as they are logged block by block.
    server.execute("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(name, template));
    return new TestDatabase(server, name);
  }

  public String url() {
    return server.url(name);
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  public DataSource dataSource() {
    return server.dataSource(name);
  }

  /** Runs one statement whose answer does not matter. */
  public void execute(String sql) {
    server.execute(sql, name);
  }

  /** Removes the database, ending whatever sessions it still has. */
  @Override
  public void close() {
    server.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
  }
}
