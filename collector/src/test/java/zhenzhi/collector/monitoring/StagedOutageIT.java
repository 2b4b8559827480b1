package zhenzhi.collector.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.District;
import zhenzhi.collector.monitoring.Watch.Told;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;

/** Two collectors and their broker go away one after another, under the eyes of Prometheus. */
class StagedOutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void anOutageIsToldOnceAndThatItIsOver() throws IOException {
    try (var mosquitto = Mosquitto.start(Files.createDirectory(folder.resolve("broker")));
        var one = collector(mosquitto, 1);
        var other = collector(mosquitto, 2);
        var watch =
            Watch.over(
                Files.createDirectory(folder.resolve("watch")),
                List.of(one.server.getURI(), other.server.getURI()))) {
      awaits(watch, new Told("heartbeat", "Heartbeat", 1));
      assertThat(watch.people()).as("while all is well\n%s", watch.logs()).isEmpty();

      mosquitto.stop();
      awaits(watch, new Told("people", "BrokerAway", 1));
      mosquitto.restart();
      awaits(watch, new Told("people", "BrokerAway", 0));
      assertThat(watch.people()).hasSize(2);

      other.server.stop();
      awaits(watch, new Told("people", "CollectorAway", 1));
      one.server.stop();
      awaits(watch, new Told("people", "CollectorAway", 2));
      awaits(watch, new Told("people", "NoCollector", 1));

      assertThat(watch.people().stream().map(Told::alert).distinct())
          .as("nothing of what follows from it")
          .containsExactlyInAnyOrder("BrokerAway", "CollectorAway", "NoCollector");
    }
  }

  private static District collector(Mosquitto broker, int number) {
    return new District(
        Map.of(
            "zhenzhi.ingest.enabled",
            true,
            "zhenzhi.ingest.broker",
            broker.uri().toString(),
            "zhenzhi.ingest.client-id",
            "collector-" + number,
            "zhenzhi.access.metrics",
            "isAnonymous()"));
  }

  private static void awaits(Watch watch, Told told) {
    try {
      Await.until(told.toString(), PATIENCE, () -> watch.told().contains(told));
    } catch (AssertionError late) {
      throw new AssertionError("told was " + watch.told() + "\n" + watch.logs(), late);
    }
  }
}
