package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7",
    "2001:db8:0:7:0:0:0:1, 2001:db8:0:7::/64",
    "2001:db8:0:7:ffff:1:2:3, 2001:db8:0:7::/64",
    "2001:db8:0:8:0:0:0:1, 2001:db8:0:8::/64",
    "elsewhere, elsewhere",
    "'', ''"
  })
  void ofIpv6AllThatBeginAlikeAreOne(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }
}
