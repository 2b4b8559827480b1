package zhenzhi.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KeptRunningTest {
  @TempDir private Path folder;

  @Test
  @Timeout(20)
  void whatEndsIsStartedAgain() throws Exception {
    var starts = folder.resolve("starts");
    try (var _ = start("echo started >> starts")) {
      await(() -> lines(starts) >= 2);
    }
  }

  @Test
  @Timeout(20)
  void closingEndsItForGood() throws Exception {
    var process = folder.resolve("process");
    try (var _ = start("echo $$ > process; exec sleep 60")) {
      await(() -> lines(process) == 1);
    }
    var pid = Long.parseLong(Files.readString(process).strip());

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folder.resolve("processes")).isEmptyFile();
  }

  private KeptRunning start(String script) {
    var command = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
    return KeptRunning.start("player", command, new ProcessNotes(folder.resolve("processes")));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) { // the test's time limit is the deadline
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static int lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (java.io.IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
