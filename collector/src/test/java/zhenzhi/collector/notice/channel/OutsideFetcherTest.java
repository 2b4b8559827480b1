package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideFetcherTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://127.0.0.1/x,              true
          http://127.0.0.1:5432/,           true
          https://[::1]/,                   true
          https://10.1.2.3/,                true
          https://192.168.1.1/,             true
          https://169.254.169.254/latest,   true
          https://172.16.0.1/,              true
          https://100.64.0.1/,              true
          https://0.0.0.0/,                 true
          https://[fd00::1]/,               true
          https://[::ffff:10.0.0.1]/,       true
          http://203.0.113.7/,              true
          ftp://203.0.113.7/,               true
          https://user:word@203.0.113.7/,   true
          https:///nowhere,                 true
          https://203.0.113.7/robot?key=1,  false
          https://[2001:db8::7]/,           false
          """)
  void goesNowhereItHasNoBusiness(String address, boolean isForbidden) throws UnknownHostException {
    var outside = new OutsideFetcher(ChannelContract.config(false));

    assertThat(outside.forbidden(URI.create(address)).isPresent()).isEqualTo(isForbidden);
    outside.stop();
  }

  @Test
  void aSettingOpensTheNetworkWithin() throws UnknownHostException {
    var outside = new OutsideFetcher(ChannelContract.config(true));

    assertThat(outside.forbidden(URI.create("https://10.1.2.3/"))).isEmpty();
    assertThat(outside.forbidden(URI.create("http://127.0.0.1:80/"))).isEmpty();
    assertThat(outside.forbidden(URI.create("http://10.1.2.3/")))
        .as("not in the clear")
        .isPresent();
    outside.stop();
  }
}
