package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.station.picture.Hours;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S,0 秒",
    "PT24.9S,24 秒",
    "PT12M4S,12 分 4 秒",
    "PT1H2M3S,1 小时 2 分 3 秒",
    "PT30H,30 小时 0 分 0 秒"
  })
  void saysALengthToTheSecond(Duration length, String words) {
    assertThat(Numbers.exact(length)).isEqualTo(words);
  }

  @Test
  void hoursHaveTwoDecimals() {
    assertThat(Numbers.hours(Duration.ZERO)).isEqualTo("0.00");
    assertThat(Numbers.hours(Duration.ofMinutes(150))).isEqualTo("2.50");
    assertThat(Numbers.hours(Duration.ofSeconds(18))).isEqualTo("0.01");
  }

  /** "We heard nothing" must never look like "nobody studied". */
  @Test
  void unknownHoursAreNoZero() {
    var unknown = new Hours.Unknown(Hours.Why.NOT_HEARD);

    assertThat(Numbers.credited(unknown)).isEqualTo("暂无数据");
    assertThat(Numbers.raw(unknown)).isEqualTo("暂无数据");
  }

  @Test
  void aShareOfNothingIsNoShare() {
    assertThat(Numbers.share(0, 0)).isEqualTo("—");
    assertThat(Numbers.share(233, 250)).isEqualTo("93.2%");
  }

  @Test
  void plainNumbersHaveNoNeedlessDecimals() {
    assertThat(Numbers.plain(100)).isEqualTo("100");
    assertThat(Numbers.plain(0)).isEqualTo("0");
    assertThat(Numbers.plain(37.46)).isEqualTo("37.5");
    assertThat(Numbers.size(1234)).isEqualTo("1.2 KB");
  }
}
