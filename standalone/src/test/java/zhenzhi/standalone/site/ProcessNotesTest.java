package zhenzhi.standalone.site;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNotesTest {
  @TempDir private Path folder;

  private final Process process = start();

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void theNextStartEndsWhatAKilledOneLeft() throws InterruptedException {
    notes().started("player", process.toHandle());

    notes().endLeftovers();

    assertThat(process.waitFor(10, SECONDS)).isTrue();
  }

  /** Numbers are given out again: by now it may be anybody's. */
  @Test
  void aProcessThatStartedAtAnotherTimeIsNotOurs() throws IOException {
    Files.writeString(
        folder.resolve("processes"), "player " + process.pid() + " 2026-01-01T00:00:00Z\n");

    notes().endLeftovers();

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void whatEndedIsForgotten() {
    var notes = notes();
    notes.started("player", process.toHandle());
    notes.ended("player");

    notes().endLeftovers();

    assertThat(process.isAlive()).isTrue();
  }

  private ProcessNotes notes() {
    return new ProcessNotes(folder.resolve("processes"));
  }

  private static Process start() {
    try {
      return new ProcessBuilder("sleep", "60").start();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
