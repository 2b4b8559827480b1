package zhenzhi.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.standalone.chaos.ChaosConfig.Broker;

/** One minute; {@code ./bench chaos} does it for longer, with another seed, or on Mosquitto. */
class ChaosIT {
  @TempDir Path folder;

  @Test
  void whatWasReceivedIsStoredAndStoredOnce() throws SQLException, IOException {
    var config = ChaosConfig.of(Broker.EMBEDDED, Duration.ofMinutes(1), 20261122);

    var outcome = Chaos.run(folder, config, System.out);

    assertThat(outcome.faults().values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThan(6);
    assertThat(outcome.audit().details()).isEmpty();
    assertThat(outcome.audit().holds()).as(outcome.audit().toString()).isTrue();
  }
}
