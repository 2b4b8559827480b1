package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mailbox;

class DurabilityTest extends BrokerFixture {
  private static final String BOX_QUEUE = "sn-0017." + COMMAND;
  private static final String SHARED_QUEUE = "collectors.zhenzhi/v1/+/report";

  @Test
  void whatWasAcknowledgedSurvivesARestart() {
    try (var broker = District.broker(directory)) {
      connect(collector(broker)).close();
      send(connect(box(broker, "sn-0017")), REPORT, 100);
      hangUp();
    }
    try (var broker = District.broker(directory)) {
      assertThat(reportsAt(broker, 100)).hasSize(100);
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    try (var killed = BrokerProcess.launch(directory)) {
      connect(client(killed.uri(), "collector", "collector.1", DURABLE, SHARED)).close();
      var box = connect(client(killed.uri(), "sn-0017", "sn-0017", DURABLE, COMMAND));
      send(box, REPORT, 100);
      killed.kill();
      hangUp();
    }
    try (var broker = District.broker(directory)) {
      assertThat(reportsAt(broker, 100)).hasSize(100);
    }
  }

  /** Artemis forgets at a restart when sessions expire; their queues would fill for ever. */
  @Test
  void sessionsThatDoNotComeBackAreClearedAwayAndSharesAreNot() {
    try (var broker = District.broker(directory)) {
      connect(collector(broker)).close();
      connect(client(broker.uri(), "sn-0017", "sn-0017", DURABLE, COMMAND)).close();
      send(connect(box(broker, "sn-0018")), "zhenzhi/v1/sn-0018/report", 3);
      hangUp();
    }
    try (var broker = District.broker(directory, Duration.ofSeconds(1))) {
      assertThat(broker.server().locateQueue(BOX_QUEUE)).isNotNull();

      Await.until("the janitor", () -> broker.server().locateQueue(BOX_QUEUE) == null);

      assertThat(broker.server().locateQueue(SHARED_QUEUE)).isNotNull();
      assertThat(reportsAt(broker, 3)).hasSize(3);
    }
  }

  @Test
  void sessionsThatComeBackInTimeAreKept() {
    try (var broker = District.broker(directory)) {
      connect(client(broker.uri(), "sn-0017", "sn-0017", DURABLE, COMMAND)).close();
      connect(client(broker.uri(), "sn-0018", "sn-0018", DURABLE, "zhenzhi/v1/sn-0018/command"))
          .close();
    }
    try (var broker = District.broker(directory, Duration.ofSeconds(4))) {
      connect(client(broker.uri(), "sn-0017", "sn-0017", DURABLE, COMMAND)).close();

      Await.until(
          "the janitor",
          () -> broker.server().locateQueue("sn-0018.zhenzhi/v1/sn-0018/command") == null);

      assertThat(broker.server().locateQueue(BOX_QUEUE)).isNotNull();
    }
  }

  /** It goes to the collector, which keeps it aside and says why; only the monstrous is refused. */
  @Test
  void aReportBeyondTheContractReachesTheCollector() {
    try (var broker = District.broker(directory)) {
      var reports = Mailbox.acknowledging();
      open(collector(broker), reports);
      reports.awaitConnections(1);
      var box = connect(box(broker, "sn-0017"));

      box.publish(REPORT, new byte[3 * Limits.PAYLOAD_BYTES]).join();
      var monstrous = box.publish(REPORT, new byte[5 * Limits.PAYLOAD_BYTES]);

      assertThat(reports.await(1).deliveries().getFirst().payload())
          .hasSize(3 * Limits.PAYLOAD_BYTES);
      assertThat(monstrous).isCompletedExceptionally();
      hangUp();
    }
  }

  @Test
  void aPortThatIsTakenIsSaidSo() {
    try (var broker = District.broker(directory.resolve("first"))) {
      var second = BrokerConfig.at(directory.resolve("second"), broker.port());

      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedBroker.start(second, District::check))
          .withMessageContaining("port " + broker.port());
    }
  }
}
