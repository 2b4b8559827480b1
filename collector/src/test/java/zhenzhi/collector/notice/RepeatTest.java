package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatTest {
  @ParameterizedTest(name = "{1} after {0} unclear attempts: {2}")
  @CsvSource(
      textBlock =
          """
          # unclear, way, repeat
          0, WECOM,    PLAIN
          1, WECOM,    MARKED
          2, WECOM,    NONE
          3, WECOM,    NONE
          0, DINGTALK, PLAIN
          1, DINGTALK, MARKED
          2, DINGTALK, NONE
          2, WEBHOOK,  PLAIN
          2, EMAIL,    PLAIN
          2, LOG,      PLAIN
          """)
  void onlyARobotsGroupIsSparedARepeat(int unclear, Way.Kind way, Repeat repeat) {
    assertThat(Repeat.after(unclear, way)).isEqualTo(repeat);
  }
}
