package zhenzhi.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.standalone.chaos.ChaosConfig.Broker;

/** {@code ./bench chaos} does it for longer, with another seed, or on Mosquitto. */
class ChaosIT {
  @TempDir Path folder;

  @Test
  void aMinuteLeavesWhatWasReceivedStoredAndStoredOnce() throws SQLException, IOException {
    holdsFor(Duration.ofMinutes(1), 6);
  }

  @Test
  @Tag("long")
  void threeMinutesDoAsWell() throws SQLException, IOException {
    holdsFor(Duration.ofMinutes(3), 20);
  }

  private void holdsFor(Duration time, int faults) throws SQLException, IOException {
    var outcome = Chaos.run(folder, ChaosConfig.of(Broker.EMBEDDED, time, 20261122), System.out);

    assertThat(outcome.faults().values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThan(faults);
    assertThat(outcome.audit().details()).isEmpty();
    assertThat(outcome.audit().holds()).as(outcome.audit().toString()).isTrue();
  }
}
