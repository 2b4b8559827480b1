package zhenzhi.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody pulls the plug. */
class KilledProcessIT {
  @TempDir Path home;

  @Test
  void theServerOfAKilledProcessEndsByItself() throws IOException, SQLException {
    var committed = Writer.started(home).killed();

    assertThat(endsByItself()).isTrue();
    assertAllKept(committed);
  }

  @Test
  void aServerThatLivesOnIsReplaced() throws IOException, SQLException {
    var committed = Writer.started(home).killedWithWatchdog();

    assertThat(Leftover.serversIn(data())).isNotEmpty();
    assertAllKept(committed);
    assertThat(Leftover.serversIn(data())).isEmpty();
  }

  @Test
  void aServerThatDiedTooRecovers() throws IOException, SQLException {
    var committed = Writer.started(home).killedWithServer();

    assertAllKept(committed);
  }

  /** After a restart of the machine the number may belong to anybody, here to this very test. */
  @Test
  void aStalePidFileIsNoHindrance() throws IOException {
    EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway()).close();
    Files.writeString(
        data().resolve("postmaster.pid"),
        "%d%n%s%n".formatted(ProcessHandle.current().pid(), data()));

    EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway()).close();
  }

  @Test
  void aProgramThatOnlyStandsInTheDirectoryIsLeftAlone() throws IOException {
    EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway()).close();
    var visitor = new ProcessBuilder("sleep", "60").directory(data().toFile()).start();

    EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway()).close();

    assertThat(visitor.isAlive()).isTrue();
    visitor.destroyForcibly();
  }

  private void assertAllKept(List<Integer> committed) throws SQLException {
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home))) {
      assertThat(Rows.in(database)).containsAll(committed);
    }
  }

  private boolean endsByItself() throws IOException {
    var patience = new Deadline(Duration.ofSeconds(20));
    while (!Leftover.serversIn(data()).isEmpty()) {
      if (patience.isOver()) {
        return false;
      }
      patience.await(Duration.ofMillis(50));
    }
    return true;
  }

  private Path data() {
    return home.resolve("data");
  }
}
