package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Store;

/** An update with two collectors: each is stopped and started anew while the other one goes on. */
@Tag("long")
class RollingUpgradeIT {
  /** What compose.yaml gives a collector for what it has in hand (stop_grace_period). */
  private static final Duration GRACE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void collectorsAreExchangedInTurnWithoutAPauseAndWithoutALoss() throws Exception {
    try (var district =
        District.start(folder, Flow.config(20261123), Store.embedded(folder), List.of())) {
      var flow = new Flow(district);
      flow.begin();
      for (var number = 1; number <= 2; number++) {
        flow.listens(number, Instant.EPOCH);
      }

      for (var round = 1; round <= 2; round++) {
        for (var number = 1; number <= 2; number++) {
          var collector = district.collectors().get(number - 1);
          collector.stop(GRACE);
          flow.goesOn();
          var again = Instant.now();
          collector.start();
          flow.listens(number, again);
        }
      }
      flow.goesOn();
      flow.end();

      var audit = flow.audit();
      assertThat(audit.details()).isEmpty();
      assertThat(audit.holds()).as(audit.toString()).isTrue();
    }
  }
}
