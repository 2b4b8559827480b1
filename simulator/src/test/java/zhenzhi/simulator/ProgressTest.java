package zhenzhi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.StationCode;

class ProgressTest {
  @Test
  void remembersUntilWhenEachSiteIsSettled(@TempDir Path folder) {
    var settled =
        Map.of(
            new StationCode("sn-0001"), new Mark(Instant.parse("2026-03-16T02:00:00Z"), null),
            new StationCode("sn-0002"),
                new Mark(
                    Instant.parse("2026-03-16T02:00:00.125Z"),
                    new EarlierBoot(new UUID(1, 2), 17)));
    var file = folder.resolve("settled");

    new Progress(file).write(Map.of());
    new Progress(file).write(settled);

    assertThat(new Progress(file).read()).isEqualTo(settled);
  }

  @Test
  void knowsNothingAtTheFirstStart(@TempDir Path folder) {
    assertThat(new Progress(folder.resolve("settled")).read()).isEmpty();
  }
}
