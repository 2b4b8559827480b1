package zhenzhi.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.link.Link.State;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.LinkConfig.Session.Durable;

class LinkTest {
  /** What a broker for MQTT 3.1.1 answers to version 5: unacceptable protocol version. */
  private static final byte[] REFUSAL = {0x20, 0x02, 0x00, 0x01};

  /** Paho says "Invalid Return code (50001)". */
  @Test
  void aBrokerOfTheOldProtocolIsCalledSo() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> refuse(server));
      try (var link = Link.open(to(server), _ -> Optional.empty(), Mailbox.acknowledging())) {
        Await.until("the refusal", () -> why(link).contains("does not speak MQTT 5"));
      }
    }
  }

  /** Artemis counts milliseconds in 32 bits: a session of 30 days would be gone in seconds. */
  @Test
  void aSessionOfMoreThanTwentyFourDaysIsNotPossible() {
    assertThat(new Durable(Duration.ofDays(24)).expiry()).isEqualTo(Duration.ofDays(24));
    assertThatIllegalArgumentException().isThrownBy(() -> new Durable(Duration.ofDays(25)));
  }

  private static String why(Link link) {
    return link.state() instanceof State.Down(_, _, var why) ? why : "";
  }

  private static LinkConfig to(ServerSocket server) {
    return new LinkConfig(
        URI.create("tcp://127.0.0.1:" + server.getLocalPort()),
        "sn-0017",
        Optional.empty(),
        new Clean(),
        List.of(),
        Duration.ofSeconds(10),
        8,
        100,
        Duration.ofMillis(100));
  }

  private static void refuse(ServerSocket server) {
    try {
      while (true) {
        try (var client = server.accept()) {
          var _ = client.getInputStream().read(new byte[256]);
          client.getOutputStream().write(REFUSAL);
        }
      }
    } catch (IOException _) {
      // The test is over.
    }
  }
}
