package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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

  /** Or else strangers would write lines into the log, and push out what others wrote. */
  @Test
  void aNameIsShownShortAndOnOneLine() throws IOException {
    var heard = new ListAppender<ILoggingEvent>();
    var log = (Logger) LoggerFactory.getLogger(Doorkeeper.class);
    heard.start();
    log.addAppender(heard);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(connect("a\nb" + "x".repeat(16_000)));
      assertThat(socket.getInputStream().read()).as("it is answered").isEqualTo(0x20);
    } finally {
      log.detachAppender(heard);
    }

    var lines = heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines)
        .isNotEmpty()
        .allMatch(line -> line.contains("'a\uFFFDbx") && !line.contains("\n"))
        .allMatch(line -> line.length() < 300);
  }

  /** A CONNECT of MQTT 5 with a password that is wrong; no library sends such a name. */
  private static byte[] connect(String user) throws IOException {
    var body = new ByteArrayOutputStream();
    var data = new DataOutputStream(body);
    data.writeUTF("MQTT");
    data.writeByte(5);
    data.writeByte(0xc2); // user name, password, clean start
    data.writeShort(60);
    data.writeByte(0);
    data.writeUTF("sn-0017");
    data.writeUTF(user);
    data.writeUTF("wrong");
    var packet = new ByteArrayOutputStream();
    packet.write(0x10);
    for (var left = body.size(); left > 0; left >>= 7) {
      packet.write(left > 0x7f ? (left & 0x7f) | 0x80 : left);
    }
    body.writeTo(packet);
    return packet.toByteArray();
  }

  /**
   * Artemis makes an address of each topic, and never lets go of those that a wildcard has seen.
   */
  @Test
  void topicsThatAreRefusedLeaveNothingBehind() {
    connect(collector(broker));
    var box = connect(box(broker, "sn-0017"));
    for (var n = 0; n < 50; n++) {
      var topic = "zhenzhi/v1/sn-0017/topic-" + n;
      assertThatThrownBy(() -> send(box, topic, 1)).hasMessageContaining("135");
    }

    assertThat(broker.server().getPostOffice().getAddresses()).hasSizeLessThan(10);
  }
}
