package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.Mailbox;

/** Beyond its memory the broker writes messages to disk, and reads them again for a collector. */
class PagingTest extends BrokerFixture {
  private static final List<Channel> CHANNELS =
      List.of(Channel.REPORT, Channel.PRESENCE, Channel.RESULT);
  private static final int MESSAGES = 2_000;
  private static final int BYTES = 4_000;
  private static final int UNACKNOWLEDGED = 100; // what BrokerFixture's clients take at once
  private static final long MEMORY = 1 << 20;

  @Test
  void noMessageStaysBehindOnDisk() {
    try (var broker = broker()) {
      var mailbox = Mailbox.withholding();
      open(listener(broker), mailbox);
      mailbox.awaitConnections(1);
      var box = connect(client(broker.uri(), "fleet", "fleet.1", new Clean()));

      publish(box);
      mailbox.await(UNACKNOWLEDGED);
      assertThat(isPaging(broker)).as("more than fits into the memory").isTrue();

      var acknowledged = new ArrayList<Delivery>();
      Await.until(
          "every message",
          () -> {
            var fresh = mailbox.deliveries();
            fresh
                .subList(acknowledged.size(), fresh.size())
                .forEach(delivery -> {
                  delivery.acknowledge();
                  acknowledged.add(delivery);
                });
            return acknowledged.size() >= MESSAGES;
          });
      assertThat(acknowledged).hasSize(MESSAGES);
      hangUp();
    }
  }

  private static void publish(Link box) {
    var taken = new ArrayList<CompletableFuture<Void>>();
    for (var n = 0; n < MESSAGES; n++) {
      var channel = CHANNELS.get(n % CHANNELS.size());
      taken.add(box.publish(Topics.topic(new StationCode("sim-0001"), channel), new byte[BYTES]));
    }
    taken.forEach(CompletableFuture::join);
  }

  private static boolean isPaging(EmbeddedBroker broker) {
    return CHANNELS.stream()
        .map(channel -> broker.server().locateQueue("collectors." + Topics.everyStation(channel)))
        .anyMatch(queue -> queue.getPageSubscription().isPaging());
  }

  private EmbeddedBroker broker() {
    var usual = BrokerConfig.at(directory, 0);
    return EmbeddedBroker.start(
        new BrokerConfig(
            usual.directory(),
            usual.port(),
            usual.group(),
            usual.connections(),
            MEMORY,
            usual.returnWithin()),
        District::check);
  }

  private static LinkConfig listener(EmbeddedBroker broker) {
    return client(
        broker.uri(),
        "collector",
        "collector.1",
        DURABLE,
        CHANNELS.stream()
            .map(channel -> Topics.shared(BrokerConfig.GROUP, channel))
            .toArray(String[]::new));
  }
}
