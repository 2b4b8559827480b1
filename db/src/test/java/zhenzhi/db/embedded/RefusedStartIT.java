package zhenzhi.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the way is said in one line. */
class RefusedStartIT {
  @TempDir Path home;

  @Test
  void aTakenPort() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertRefused(
          throwaway(home).onPort(other.getLocalPort()),
          "port %d of 127.0.0.1 is taken by another program; choose another, or 0 for any free one"
              .formatted(other.getLocalPort()));
    }
  }

  @Test
  void aHomeInUse() {
    try (var _ = EmbeddedPostgres.start(throwaway(home))) {
      assertRefused(throwaway(home), home + " is in use by another process");
    }
  }

  @Test
  void aHomeInUseByAnotherProcess() throws IOException {
    try (var _ = Writer.started(home)) {
      assertRefused(throwaway(home), home + " is in use by another process");
    }
  }

  @Test
  void dataOfAnotherMajorVersion() throws IOException {
    var version = Files.createDirectory(home.resolve("data")).resolve("PG_VERSION");
    Files.writeString(version, "16\n");

    assertRefused(
        throwaway(home),
        home
            + "/data was written by PostgreSQL 16 and this is 17: dump it there and restore it here");
  }

  @Test
  void aHomeThatCannotBeWritten() {
    assertRefused(throwaway(Path.of("/proc/zhenzhi")), "/proc/zhenzhi");
  }

  @Test
  void whatPostgresqlItselfComplainsOf() throws IOException {
    EmbeddedPostgres.start(throwaway(home)).close();
    Files.writeString(home.resolve("data/postgresql.conf"), "shared_buffers = much\n");

    assertRefused(
        throwaway(home),
        "PostgreSQL did not start: configuration file \"%s/data/postgresql.conf\" contains errors"
            .formatted(home));
  }

  @Test
  void aFullDisk() throws IOException {
    var output = List.of("creating subdirectories", "PANIC: xlog: No space left on device");

    assertThat(StartFailure.of("initdb", output, throwaway(home)))
        .hasMessage("database: the disk is full: " + home);
  }

  /** A refused start lets go of everything, so that the next one can be the good one. */
  @Test
  void aRefusalLeavesNothingBehind() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(throwaway(home).onPort(other.getLocalPort())))
          .isInstanceOf(StartFailure.class);
    }
    EmbeddedPostgres.start(throwaway(home)).close();
  }

  private static EmbeddedConfig throwaway(Path home) {
    return EmbeddedConfig.in(home).throwaway();
  }

  private static void assertRefused(EmbeddedConfig config, String why) {
    assertThatThrownBy(() -> EmbeddedPostgres.start(config).close())
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("database: ")
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
