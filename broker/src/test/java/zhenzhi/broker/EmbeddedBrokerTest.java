package zhenzhi.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.Mailbox;

class EmbeddedBrokerTest {
  @TempDir Path directory;

  @Test
  void carriesReportsFromStationToCollector() {
    try (var broker =
        EmbeddedBroker.start(
            BrokerConfig.at(directory, 0),
            (user, password) ->
                Optional.of(
                    user.equals("collector")
                        ? new Principal.Collector()
                        : new Principal.Station(new StationCode(user))))) {
      var box = Mailbox.acknowledging();
      try (var collector =
              Link.open(
                  new LinkConfig(
                      broker.uri(),
                      "collector.1",
                      Optional.of(new LinkConfig.Login("collector", "x")),
                      new LinkConfig.Session.Durable(Duration.ofDays(1)),
                      List.of("$share/collectors/zhenzhi/v1/+/report"),
                      Duration.ofSeconds(10),
                      8,
                      100,
                      Duration.ofSeconds(1)),
                  _ -> Optional.empty(),
                  box);
          var station =
              Link.open(
                  new LinkConfig(
                      broker.uri(),
                      "sn-0017",
                      Optional.of(new LinkConfig.Login("sn-0017", "x")),
                      new LinkConfig.Session.Clean(),
                      List.of("zhenzhi/v1/sn-0017/receipt"),
                      Duration.ofSeconds(10),
                      8,
                      100,
                      Duration.ofSeconds(1)),
                  _ -> Optional.empty(),
                  Mailbox.acknowledging())) {
        assertThat(collector).isNotNull();
        box.awaitConnections(1);
        zhenzhi.protocol.link.Await.until("up", () -> station.state() instanceof Link.State.Up);
        for (int i = 0; i < 200; i++) {
          station.publish("zhenzhi/v1/sn-0017/report", ("m" + i).getBytes(UTF_8)).join();
        }
        box.await(200);
        assertThat(box.texts()).hasSize(200);
      }
    }
  }
}
