package zhenzhi.db.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL with Debian's TimescaleDB, as db/timescaledb-test-server puts it together. */
final class TimescaleArchive {
  private static final Path SCRIPT = Path.of("..", "db", "timescaledb-test-server");

  private TimescaleArchive() {}

  static Path get() {
    return ServerOfFlavour.setting("ZHENZHI_TIMESCALE_ARCHIVE")
        .map(Path::of)
        .orElseGet(TimescaleArchive::build);
  }

  /** Quick when an earlier run has left the archive in the cache. */
  private static Path build() {
    try {
      var script =
          new ProcessBuilder(SCRIPT.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var answer = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
      if (script.waitFor() != 0 || !Files.exists(Path.of(answer))) {
        abort("no server of flavour timescale-apache: " + SCRIPT + " says why, above");
      }
      return Path.of(answer);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building the archive", interrupted);
    }
  }
}
