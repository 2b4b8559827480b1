package zhenzhi.broker.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Crowd crowd = new Crowd();

  @Test
  void soManyStrangersOfOneAddressAndNoMore() {
    assertThat(arrive("10.0.0.1", 1_000, 0)).isEqualTo(Crowd.STRANGERS);
    assertThat(arrive("10.0.0.2", 1, 0)).as("another address").isEqualTo(1);
  }

  /** A whole district behind one router comes back after a power cut. */
  @Test
  void whoWasLetInMakesRoom() {
    var in = 0;
    for (var n = 0; n < 300; n++) {
      in += arrive("10.0.0.1", 1, n * SECOND / 3);
      crowd.known(address("10.0.0.1"));
    }

    assertThat(in).isEqualTo(300);
  }

  @Test
  void whoComesAgainAndAgainIsHeldToAPace() {
    var in = 0;
    for (var n = 0; n < 1_000; n++) {
      in += arrive("10.0.0.1", 1, 0);
      crowd.known(address("10.0.0.1"));
    }

    assertThat(in).isEqualTo(Crowd.AT_ONCE);
    assertThat(arrive("10.0.0.1", 1_000, 2 * SECOND)).isEqualTo((int) (2 * Crowd.EACH_SECOND));
  }

  @Test
  void strangersOfManyAddressesAreCountedTogether() {
    var in =
        IntStream.range(0, 2_000).map(n -> arrive("10.0." + n / 256 + "." + n % 256, 1, 0)).sum();

    assertThat(in).isEqualTo(Crowd.ALL_STRANGERS);
  }

  /** Whoever has one address of IPv6 has 2⁶⁴ of them. */
  @Test
  void aNetworkOfSixIsOneAddress() {
    assertThat(arrive("2001:db8::1", Crowd.STRANGERS, 0)).isEqualTo(Crowd.STRANGERS);
    assertThat(arrive("2001:db8::2", 1, 0)).isZero();
    assertThat(arrive("2001:db8:0:1::2", 1, 0)).isEqualTo(1);
  }

  private int arrive(String from, int times, long now) {
    var in = 0;
    for (var n = 0; n < times; n++) {
      in += crowd.arrives(address(from), now) ? 1 : 0;
    }
    return in;
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException none) {
      throw new AssertionError(none);
    }
  }
}
