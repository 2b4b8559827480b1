package zhenzhi.collector.enrolment.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFactoryTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.0/24",
    "203.0.113.255, 203.0.113.0/24",
    "10.1.2.3, 10.1.2.0/24",
    "2001:db8:1:2::9, 2001:db8:1:0:0:0:0:0/48",
    "2001:db8:1:ffff::, 2001:db8:1:0:0:0:0:0/48",
    "::ffff:203.0.113.7, 203.0.113.0/24",
    "127.0.0.1,",
    "::1,",
    "0.0.0.0,",
    "a-name,",
    "'',"
  })
  void anAddressIsOfANetworkAndThisMachineOfNone(String address, String network) {
    assertThat(NetworkFactory.of(address)).isEqualTo(Optional.ofNullable(network));
  }
}
