package zhenzhi.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that lives as long as it is open, or as the process that opened it, whichever
 * ends first; {@code kill -9} included. Its data stay.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "zhenzhi";

  private final Home home;
  private final Server server;
  private final int port;
  private final String password;

  private EmbeddedPostgres(Home home, Server server, int port, String password) {
    this.home = home;
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server and answers once it can be used.
   *
   * @throws StartFailure with one line that says what is in the way
   */
  public static EmbeddedPostgres start(EmbeddedConfig config) {
    try {
      var home = Home.taken(config.home());
      try {
        return start(config, home);
      } catch (IOException | RuntimeException failure) {
        home.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw StartFailure.of(failure, config);
    }
  }

  private static EmbeddedPostgres start(EmbeddedConfig config, Home home) throws IOException {
    var cluster = Cluster.in(config);
    Leftover.clear(cluster.data());
    var port = Port.free(config.port());
    var binaries = Binaries.unpacked(config.archive());
    var identity = Identity.forDataIn(cluster.owned());
    cluster.initialise(binaries, identity);
    var server = Server.started(cluster, binaries, identity, port);
    var database = new EmbeddedPostgres(home, server, port, cluster.readPassword());
    database.createDatabase();
    return database;
  }

  /** The address of the database {@code zhenzhi}, without user and password. */
  public String url() {
    return url(DATABASE);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public int port() {
    return port;
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** Opens a connection each time; for a pool, give {@link #url()} to one. */
  public DataSource dataSource() {
    return dataSource(DATABASE);
  }

  private DataSource dataSource(String database) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user());
    source.setPassword(password);
    return source;
  }

  private void createDatabase() {
    try (var connection = dataSource("postgres").getConnection();
        var statement = connection.createStatement()) {
      var there =
          statement.executeQuery(
              "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(DATABASE));
      if (!there.next()) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
    } catch (SQLException failure) {
      close();
      throw new StartFailure("the server started but cannot be used: " + failure.getMessage());
    }
  }

  /** Stops the server; sessions that are still open are ended. */
  @Override
  public void close() {
    try (home) {
      server.stop();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
