package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IngestMetricsTest {
  @Test
  void everyMetricIsDescribedHereAndInTheReadme() throws IOException {
    var registry = new SimpleMeterRegistry();
    var metrics = new IngestMetrics(registry);
    metrics.watch(() -> 0, () -> 0, () -> 0);
    metrics.watchOutboxes(() -> 0, () -> 0, () -> 0, () -> 0);
    var readme = Files.readString(Path.of("README.md"));

    assertThat(registry.getMeters())
        .hasSizeGreaterThan(8)
        .filteredOn(meter -> meter.getId().syntheticAssociation() == null) // buckets
        .allSatisfy(meter -> {
          assertThat(meter.getId().getDescription()).isNotBlank();
          assertThat(meter.getId().getBaseUnit()).isNotBlank();
          assertThat(readme).containsPattern("\\| `" + meter.getId().getName() + "[`{]");
        });
  }
}
