package zhenzhi.protocol.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/** What a link promises, whatever the broker. */
public abstract class LinkContract {
  abstract java.net.URI broker();

  @Test
  void smoke() {
    var box = Mailbox.acknowledging();
    var config =
        new LinkConfig(
            broker(),
            "c1",
            java.util.Optional.empty(),
            new LinkConfig.Session.Clean(),
            java.util.List.of("zhenzhi/v1/+/report"),
            java.time.Duration.ofSeconds(10),
            8,
            100,
            java.time.Duration.ofSeconds(1));
    try (var link = Link.open(config, _ -> java.util.Optional.empty(), box)) {
      box.awaitConnections(1);
      for (int i = 0; i < 500; i++) {
        link.publish("zhenzhi/v1/s1/report", ("m" + i).getBytes(UTF_8)).join();
      }
      box.await(500);
    }
  }
}
