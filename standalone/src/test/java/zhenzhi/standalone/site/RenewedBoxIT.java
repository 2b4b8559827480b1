package zhenzhi.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;

/** An agent that renews its certificate while it runs, and goes on. */
@Tag("long")
class RenewedBoxIT {
  /** Certificates begin an hour ago, so those of ten minutes are in their last third at once. */
  private static final Map<String, Object> SHORT =
      Map.of("zhenzhi.enrolment.authority.validity", "10m");

  /** The agent looks for the first time after a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void aRunningAgentRenewsAndComesBackWithTheNewOne()
      throws IOException, InterruptedException, SQLException {
    try (var service = Service.start(folder, SHORT)) {
      var box = BoxProgram.installed(folder, service.console());
      box.configure(service.openDoor());
      assertThat(box.says("enrol", service.invite())).contains("登记好了");
      var first = Files.readString(box.identity());

      var running = box.start("run");
      try {
        Await.until("it renews", PATIENCE, () -> !text(box.identity()).equals(first));
        assertThat(service.renewals()).as("in the office's list").isEqualTo(1);
        var before = service.reports();
        Await.until("it goes on", PATIENCE, () -> service.reports() > before + 2);
      } finally {
        ProcessNotes.end(running.toHandle());
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(box.identity())))
          .isEqualTo("rw-------");

      var again = box.start("run");
      try {
        var before = service.reports();
        Await.until("the new one lets it in", PATIENCE, () -> service.reports() > before + 2);
      } finally {
        ProcessNotes.end(again.toHandle());
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
