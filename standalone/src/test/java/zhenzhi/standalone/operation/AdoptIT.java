package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.Audit;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Store;
import zhenzhi.standalone.chaos.Truth;

/** What a district has gathered with {@code ./run} is taken over into the stack's database. */
class AdoptIT {
  @TempDir Path folder;

  @Test
  void theStackHasWhatRunHadEvenIfThatWasKilled() throws Exception {
    var truths = gathered();
    var server = KeptServer.in(Files.createDirectory(folder.resolve("stack")));
    var backups = Backups.of(server, folder);
    try (var running = server.store().server()) {
      running.start();
      Await.until("the stack's database answers", Flow.PATIENCE, () -> answers(server.store()));

      backups.restore(backups.adopt(folder.resolve("database/data")));

      try (var connection = server.store().connect()) {
        var audit = Audit.of(connection, truths);
        assertThat(audit.details()).isEmpty();
        assertThat(audit.holds()).as(audit.toString()).isTrue();
      }
      assertThat(StudyVerify.of(server.store())).contains("一致");
    }
  }

  private List<Truth> gathered() throws Exception {
    var config = Flow.config(3);
    try (var district = District.start(folder, config, Store.embedded(folder), List.of())) {
      var flow = new Flow(district);
      flow.begin();
      flow.end();
      return district.truths();
    }
  }

  private static boolean answers(Store store) {
    try (var connection = store.connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
