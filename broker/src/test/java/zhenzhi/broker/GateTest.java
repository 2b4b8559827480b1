package zhenzhi.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.broker.gate.Refused;
import zhenzhi.protocol.link.Await;

/** What is turned away before Artemis sees it, as it is counted. */
class GateTest extends BrokerFixture {
  private static final int CONNECT = 0x10;

  /** With more before it, as many as a length can have. */
  private static final int HUGE = 0x7f;

  private static final int MORE = 0x80;

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

  /** Artemis would take 256 MiB of it into its memory, of somebody whom nobody knows. */
  @Test
  void aHugePacketOfAStrangerIsNotWaitedFor() throws IOException {
    try (var socket = open(broker.port())) {
      send(socket, CONNECT, MORE | HUGE, MORE | HUGE, MORE | HUGE, HUGE);
      assertThat(isClosed(socket)).isTrue();
    }
    awaitCounted(Refused.OVERSIZED, 1);
  }

  @Test
  void whatIsNotMqttIsNotAnswered() throws IOException {
    try (var socket = open(broker.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      assertThat(isClosed(socket)).isTrue();
    }
    awaitCounted(Refused.MALFORMED, 1);
  }

  @Test
  void whoGoesAwayWithoutAWordIsAStranger() throws IOException {
    open(broker.port()).close();

    awaitCounted(Refused.STRANGER, 1);
  }

  @Test
  void whoWasLetInIsNoneOfThem() {
    var box = connect(box(broker, "sn-0017", COMMAND));
    send(box, REPORT, 3);
    box.close();
    connect(box(broker, "sn-0018")).close();

    for (var why : Refused.values()) {
      assertThat(broker.refused(why)).as("%s", why).isZero();
    }
  }

  @Test
  void eachRefusalHasItsCount() {
    var box = connect(box(broker, "sn-0017"));
    assertThat(box.publish("zhenzhi/v1/sn-0018/report", new byte[1]))
        .failsWithin(Duration.ofSeconds(10));
    refusal(box(broker, "sn-0018", SHARED));
    refusal(client(broker.uri(), "sn-0018", "collector.1", DURABLE));

    awaitCounted(Refused.PUBLISH, 1);
    awaitCounted(Refused.SUBSCRIBE, 2);
    awaitCounted(Refused.NAME, 2);
  }

  /** They come by TLS and over the network; the programs of this machine are not counted so. */
  @Test
  void aCrowdOfOneAddressIsTurnedAway() throws IOException {
    var door =
        broker.open(new TestAuthority().door(directory.resolve("door")), _ -> Optional.empty());
    var crowd = new ArrayList<Socket>();
    try {
      for (var n = 0; n < 80; n++) {
        crowd.add(open(door.getPort()));
      }
      assertThat(isClosed(crowd.getLast())).isTrue();
      awaitCounted(Refused.CROWD, 80 - 64);
    } finally {
      for (var socket : crowd) {
        socket.close();
      }
    }
  }

  private void awaitCounted(Refused why, long least) {
    Await.until(
        why + " is counted " + least + " times, not " + broker.refused(why),
        () -> broker.refused(why) >= least);
  }

  private static Socket open(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, int... bytes) throws IOException {
    for (var one : bytes) {
      socket.getOutputStream().write(one);
    }
  }

  /** Whether the other end closes it, in good order or not. */
  private static boolean isClosed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
