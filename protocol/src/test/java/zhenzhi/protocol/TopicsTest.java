package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.protocol.Topics.Address;
import zhenzhi.protocol.Topics.Channel;

class TopicsTest {
  private static final StationCode STATION = new StationCode("sn-0017");

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aTopicIsTakenApartAsItWasPutTogether(Channel channel) {
    var address = new Address(STATION, channel);

    assertThat(Topics.parse(Topics.topic(STATION, channel))).contains(address);
    assertThat(address).hasToString(Topics.topic(STATION, channel));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zhenzhi",
        "zhenzhi/v1/",
        "zhenzhi/v1/sn-0017",
        "zhenzhi/v1/sn-0017/",
        "zhenzhi/v1/sn-0017/report/",
        "zhenzhi/v1/sn-0017/report/x",
        "zhenzhi/v1//report",
        "zhenzhi/v1/+/report",
        "zhenzhi/v1/SN-0017/report",
        "zhenzhi/v1/sn-0017/REPORT",
        "zhenzhi/v1/sn-0017/reports",
        "zhenzhi/v2/sn-0017/report",
        "/zhenzhi/v1/sn-0017/report",
        "$share/g/zhenzhi/v1/sn-0017/report"
      })
  void anotherTopicIsNotOurs(String topic) {
    assertThat(Topics.parse(topic)).isEmpty();
  }

  @Test
  void aFilterNamesEveryStation() {
    assertThat(Topics.everyStation(Channel.REPORT)).isEqualTo("zhenzhi/v1/+/report");
    assertThat(Topics.shared("collector", Channel.REPORT))
        .isEqualTo("$share/collector/zhenzhi/v1/+/report");
  }
}
