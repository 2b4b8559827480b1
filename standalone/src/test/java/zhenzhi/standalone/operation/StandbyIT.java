package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Store;
import zhenzhi.standalone.chaos.Victim;

/**
 * A standby that an office attached, and a slot that nobody reads from, are seen by a collector.
 */
@Tag("long")
class StandbyIT {
  @TempDir Path folder;

  @Test
  void whatFollowsTheDatabaseIsToldAndWhatHoldsItsLog() throws Exception {
    var server = KeptServer.in(folder);
    try (var running = server.store().server()) {
      running.start();
      Await.until("the database answers", Flow.PATIENCE, () -> answers(server.store()));
      try (var collector = collector(server.store())) {
        sees(collector, "database.standbys", value -> value == 0);
        sees(collector, "database.standby.lag", value -> value == 0);
        sees(collector, "database.slot.held", value -> value == 0);

        execute(server, "SELECT pg_create_physical_replication_slot('forgotten', true)");
        try (var standby = standby(server)) {
          standby.start();
          Await.until("the standby follows", Flow.PATIENCE, () -> isFollowed(server));
          execute(server, "CREATE TABLE late AS SELECT generate_series(1, 100000)");
          sees(collector, "database.standby.lag", value -> value > 1);
          assertThat(gauge(collector, "database.standbys")).isEqualTo(1);
          assertThat(gauge(collector, "database.slot.held")).isGreaterThan(1_000_000);

          execute(server, "REVOKE pg_read_all_stats FROM zhenzhi");
          sees(collector, "database.standbys", Double::isNaN);
          sees(collector, "database.standby.lag", Double::isNaN);
          sees(collector, "database.slot.held", value -> value > 1_000_000);
        }
      }
    }
  }

  private static ApplicationContext collector(Store store) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .properties(
            Map.of(
                "datasources.default.url",
                store.url(),
                "datasources.default.username",
                Store.USER,
                "datasources.default.password",
                store.password(),
                "zhenzhi.ingest.broker",
                "tcp://127.0.0.1:9"))
        .start();
  }

  /** One that is told to play everything back an hour later. */
  private Victim standby(KeptServer server) throws IOException, InterruptedException {
    var data = folder.resolve("standby");
    var copy =
        List.of(
            server.programs().resolve("pg_basebackup").toString(),
            "--dbname=host=127.0.0.1 user=postgres port=" + server.store().port(),
            "--pgdata=" + data,
            "--checkpoint=fast",
            "--write-recovery-conf");
    Program.run(Map.of("PGPASSWORD", KeptServer.PASSWORD), KeptServer.asNobody(copy)).orFail();
    return new Victim(
        "standby",
        folder.resolve("standby.log"),
        KeptServer.asNobody(
            List.of(
                server.programs().resolve("postgres").toString(),
                "-D" + data,
                "-p" + District.freePort(),
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-crecovery_min_apply_delay=1h")));
  }

  private static void sees(ApplicationContext collector, String name, DoublePredicate holds) {
    try {
      Await.until(name, Flow.PATIENCE, () -> holds.test(gauge(collector, name)));
    } catch (AssertionError late) {
      throw new AssertionError(name + " is " + gauge(collector, name), late);
    }
  }

  private static double gauge(ApplicationContext collector, String name) {
    return collector.getBean(MeterRegistry.class).get(name).gauge().value();
  }

  private static boolean isFollowed(KeptServer server) {
    try (var connection = asPostgres(server);
        var statement = connection.createStatement()) {
      return statement
          .executeQuery("SELECT FROM pg_stat_replication WHERE replay_lsn IS NOT NULL")
          .next();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void execute(KeptServer server, String sql) throws SQLException {
    try (var connection = asPostgres(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection asPostgres(KeptServer server) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + server.store().port() + "/postgres";
    return DriverManager.getConnection(url, "postgres", KeptServer.PASSWORD);
  }

  private static boolean answers(Store store) {
    try (var connection = store.connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
