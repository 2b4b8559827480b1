package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.Mailbox;

/** What a box with a good password and bad intentions may not do. */
class GuardTest extends BrokerFixture {
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = District.broker(directory);
  }

  @AfterEach
  void stop() {
    hangUp();
    broker.close();
  }

  /** Artemis deletes the queue that it refuses: what waited in it was lost. */
  @Test
  void aForeignSubscriptionLeavesTheCollectorsBacklogAlone() {
    connect(collector(broker)).close();
    send(connect(box(broker, "sn-0017")), REPORT, 5);

    refusal(box(broker, "sn-0018", SHARED));

    assertThat(reportsAt(broker, 5)).hasSize(5);
  }

  /** Without the guard the collector stays connected and hears nothing more. */
  @Test
  void aForeignSubscriptionLeavesAConnectedCollectorAlone() {
    var reports = Mailbox.acknowledging();
    open(collector(broker), reports);
    reports.awaitConnections(1);

    refusal(box(broker, "sn-0018", SHARED));
    send(connect(box(broker, "sn-0017")), REPORT, 1);

    assertThat(reports.await(1).texts()).hasSize(1);
    assertThat(reports.connections()).hasSize(1);
  }

  /** The queue in which Artemis keeps its sessions went the same way. */
  @Test
  void theSessionStoreCannotBeSubscribedTo() {
    refusal(box(broker, "sn-0018", "$sys.mqtt.sessions"));

    assertThat(broker.server().locateQueue("$sys.mqtt.sessions")).isNotNull();
  }

  /** Artemis lets anyone with a password take anyone's client id, and throws the owner out. */
  @Test
  void aClientIdCannotBeStolen() {
    var owner = Mailbox.acknowledging();
    open(collector(broker), owner);
    owner.awaitConnections(1);

    var why = refusal(client(broker.uri(), "sn-0018", "collector.1", new Clean()));

    assertThat(why).contains("134");
    assertThat(owner.losses()).isEmpty();
  }

  @Test
  void whoIsNotKnownIsRefused() {
    var wrong =
        EmbeddedBroker.start(
            BrokerConfig.at(directory.resolve("strict"), 0), (_, _) -> Optional.empty());
    try (wrong) {
      assertThat(refusal(box(wrong, "sn-0018"))).contains("134");
    }
  }

  /** Artemis never lets go of queues that a wildcard has seen, unless told to. */
  @Test
  void topicsAreForgottenWhenNobodyUsesThem() {
    connect(collector(broker));
    var box = connect(box(broker, "sn-0017"));
    for (var n = 0; n < 50; n++) {
      send(box, "zhenzhi/v1/sn-0017/topic-" + n, 1);
    }

    Await.until(
        "the addresses are gone", () -> broker.server().getPostOffice().getAddresses().size() < 10);
  }
}
