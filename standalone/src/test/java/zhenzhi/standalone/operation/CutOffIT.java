package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import zhenzhi.db.Migrations;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.Store;

/** Backups and restores that are refused, cut off, or meet. */
class CutOffIT {
  @TempDir Path folder;

  @Test
  void whatDoesNotComeToItsEndLeavesNothingAndIsDoneAgain() throws Exception {
    var server = KeptServer.in(folder);
    var backups = Backups.of(server, folder);
    try (var running = server.store().server()) {
      running.start();
      Await.until("the database answers", Flow.PATIENCE, () -> answers(server.store()));
      migrate(server.store());
      var name = backups.once();

      var other = Files.copy(figures(backups, name), figures(backups, "zhenzhi-other"));
      Files.copy(dump(backups, name), dump(backups, "zhenzhi-other"));
      Files.writeString(other, Files.readString(other).replace("report|0|0", "report|1|60000"));
      var refused = backups.tryRestore("zhenzhi-other");
      assertThat(refused.status()).isNotZero();
      assertThat(refused.said()).contains("is not what it was");
      assertThat(databases(server)).contains("zhenzhi").doesNotContain("zhenzhi_fresh");

      Files.writeString(backups.folder().resolve("zhenzhi-other.timescaledb"), "9.9.9\n");
      var elsewhere = backups.tryRestore("zhenzhi-other");
      assertThat(elsewhere.status()).isNotZero();
      assertThat(elsewhere.said()).contains("needs TimescaleDB 9.9.9");
      assertThat(databases(server)).contains("zhenzhi").doesNotContain("zhenzhi_fresh");

      // As an older restore left it that was cut off between two names.
      execute(server, "ALTER DATABASE zhenzhi RENAME TO zhenzhi_before_cut_off");
      assertThat(backups.restore(name)).contains("is in its place").doesNotContain("what was");
      assertThat(databases(server))
          .contains("zhenzhi", "zhenzhi_before_cut_off")
          .doesNotContain("zhenzhi_fresh");

      assertThat(backups.restore(name)).contains("what was there before is the database");
      assertThat(unfinished(backups)).isEmpty();
    }
  }

  @Test
  void oneIsAtWorkAtATime() throws Exception {
    var server = KeptServer.in(folder);
    var backups = Backups.of(server, folder);
    var lock = backups.folder().resolve(".lock");
    var other = new ProcessBuilder("flock", "--no-fork", lock.toString(), "sleep", "600").start();
    try {
      Await.until("somebody is at work", () -> isHeld(lock));

      assertThat(backups.tryOnce().said()).contains("another backup or restore is at work");
      assertThat(backups.tryRestore("any").said()).contains("another backup or restore is at work");
    } finally {
      other.destroy();
    }
  }

  private static boolean isHeld(Path lock) {
    try {
      return new ProcessBuilder("flock", "-n", lock.toString(), "true").start().waitFor() != 0;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path figures(Backups backups, String name) {
    return backups.folder().resolve(name + ".figures");
  }

  private static Path dump(Backups backups, String name) {
    return backups.folder().resolve(name + ".dump");
  }

  private static List<String> unfinished(Backups backups) throws IOException {
    try (Stream<Path> files = Files.list(backups.folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(".part"))
          .toList();
    }
  }

  private static void migrate(Store store) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(store.url());
    source.setUser(Store.USER);
    source.setPassword(store.password());
    Migrations.migrate(source);
  }

  private static List<String> databases(KeptServer server) throws SQLException {
    try (var connection = asPostgres(server);
        var statement = connection.createStatement()) {
      var rows = statement.executeQuery("SELECT string_agg(datname, ' ') FROM pg_database");
      rows.next();
      return List.of(String.valueOf(rows.getString(1)).split(" ", -1));
    }
  }

  private static void execute(KeptServer server, String sql) throws SQLException {
    try (var connection = asPostgres(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection asPostgres(KeptServer server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.store().port() + "/postgres",
        "postgres",
        KeptServer.PASSWORD);
  }

  private static boolean answers(Store store) {
    try (var connection = store.connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
