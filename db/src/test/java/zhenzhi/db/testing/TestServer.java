package zhenzhi.db.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import zhenzhi.db.Migrations;

/**
 * The one server of this JVM, started when the first test asks.
 *
 * @param address a JDBC address that lacks only the name of a database
 * @param log what the server says; absent where it cannot be read
 */
record TestServer(String address, String user, String password, Optional<Path> log) {
  private static final String TEMPLATE = "template_%d".formatted(ProcessHandle.current().pid());

  private static @Nullable TestServer running;
  private static boolean templateIsMade;

  static synchronized TestServer running() {
    if (running == null) {
      running = ServerOfFlavour.start(ServerOfFlavour.wanted());
    }
    return running;
  }

  /** The name of a migrated database that nobody is connected to, so that it can be copied. */
  static synchronized String template() {
    var server = running();
    if (!templateIsMade) {
      server.makeTemplate();
      templateIsMade = true;
    }
    return TEMPLATE;
  }

  /** TimescaleDB's scheduler would sit in it; a closed database it leaves alone. */
  private void makeTemplate() {
    execute("CREATE DATABASE %s TEMPLATE template0".formatted(TEMPLATE));
    try {
      Migrations.migrate(dataSource(TEMPLATE));
    } catch (SQLException failure) {
      throw new IllegalStateException("the template cannot be migrated", failure);
    }
    execute("ALTER DATABASE %s WITH ALLOW_CONNECTIONS false IS_TEMPLATE true".formatted(TEMPLATE));
    execute(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(TEMPLATE));
  }

  void dropTemplate() {
    execute("ALTER DATABASE %s WITH IS_TEMPLATE false".formatted(TEMPLATE));
    execute("DROP DATABASE %s".formatted(TEMPLATE));
  }

  String url(String database) {
    return address + database;
  }

  DataSource dataSource(String database) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Runs a statement about databases, from outside of all of them. */
  void execute(String sql) {
    execute(sql, "postgres");
  }

  void execute(String sql, String database) {
    try (var connection = dataSource(database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
