package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest(name = "{0} before noon: {1}, {2}")
  @CsvSource(
      textBlock =
          """
          -PT5S,    今天 12:00,        刚刚
          PT59S,    今天 11:59,        刚刚
          PT1M,     今天 11:59,        1 分钟前
          PT3H,     今天 09:00,        3 小时前
          PT13H,    昨天 23:00,        13 小时前
          P2D,      11月18日 12:00,    2 天前
          P365D,    2025年11月20日 12:00, 365 天前
          """)
  void saysWhen(Duration before, String moment, String ago) {
    assertThat(TIMES.moment(NOON.minus(before))).isEqualTo(moment);
    assertThat(TIMES.ago(NOON.minus(before))).isEqualTo(ago);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT0S,       0 秒
          PT59S,      59 秒
          PT61S,      1 分钟
          PT1H,       1 小时
          PT2H5M9S,   2 小时 5 分
          P1DT3H,     1 天 3 小时
          """)
  void saysHowLong(Duration length, String words) {
    assertThat(Times.length(length)).isEqualTo(words);
  }

  @Test
  void readsTheClockInTheReadersZone() {
    assertThat(TIMES.full(NOON)).isEqualTo("2026-11-20 12:00:00");
  }
}
