package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Line;

class LineProbeTest {
  private static final Networks BOX =
      new Networks(Recorded.path("box/proc"), Recorded.path("box/sys"));
  private static final Duration NOW = Duration.ofHours(1);

  @TempDir Path empty;

  @Test
  void looksFromThePlugToTheBroker() throws IOException, InterruptedException {
    try (var broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var seen = look(BOX, "", "localhost", broker.getLocalPort());

      assertThat(seen.network()).isEqualTo("eth0");
      assertThat(seen.carrier()).isTrue();
      assertThat(seen.addresses()).containsExactly("192.168.0.7");
      assertThat(seen.gateway()).isEqualTo("192.168.0.1");
      assertThat(seen.dns()).isEqualTo(Answer.ANSWERED);
      assertThat(seen.broker()).isEqualTo(Answer.ANSWERED);
      assertThat(seen.roundTripMs()).isBetween(0.0, 3000.0);
      assertThat(seen.lossPercent()).isZero();
    }
  }

  @Test
  void aPulledPlugIsSeen() throws IOException, InterruptedException {
    assertThat(look(BOX, "wlan0", "", freePort()).carrier()).isFalse();
  }

  @Test
  void aBoxWithoutRouteHasNoGateway() throws IOException, InterruptedException {
    var seen = look(new Networks(empty, Recorded.path("box/sys")), "", "", freePort());

    assertThat(seen.gateway()).isNull();
    assertThat(seen.network()).isEqualTo("eth0");
  }

  @Test
  void anAddressNeedsNoNameService() throws IOException, InterruptedException {
    assertThat(look(BOX, "", "", freePort()).dns()).isEqualTo(Answer.NOT_ASKED);
  }

  @Test
  void aNameThatNobodyKnowsIsSilence() throws IOException, InterruptedException {
    assertThat(look(BOX, "", "no-such-host.invalid", freePort()).dns()).isEqualTo(Answer.SILENT);
  }

  @Test
  void lossIsOfTheLastTries() throws IOException {
    var port = freePort();
    var broker = new Reachability("127.0.0.1", port, Duration.ofSeconds(1));
    assertThat(broker.knock()).isEqualTo(new Reachability.Knock(null, 100));
    assertThat(broker.knock().lossPercent()).isEqualTo(100);

    try (var back = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      assertThat(broker.knock().lossPercent()).isEqualTo(66.7);
      for (var i = 0; i < Reachability.REMEMBERED - 1; i++) {
        broker.knock();
      }
      assertThat(back.isBound()).isTrue();
      assertThat(broker.knock().lossPercent()).isZero();
    }
  }

  @Test
  void theHardwareAddressNamesTheBox() {
    assertThat(BOX.hardwareAddress()).contains("02:fc:00:00:00:01");
    assertThat(new Networks(empty, empty).hardwareAddress()).isEmpty();
  }

  private static Line look(Networks networks, String network, String name, int port)
      throws IOException, InterruptedException {
    var broker = URI.create("tcp://127.0.0.1:" + port);
    var probe = new LineProbe(networks, _ -> List.of("192.168.0.7"), network, name, broker);
    return (Line) probe.look(NOW).samples().getFirst();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
