package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputTypeTest {

  @Test
  void whatIsADateOrATimeStandsInAnInputForIt() {
    assertThat(InputType.of("date", "2026-11-05")).isEqualTo("date");
    assertThat(InputType.of("time", "08:30")).isEqualTo("time");
    assertThat(InputType.of("datetime-local", "2026-11-05T08:30")).isEqualTo("datetime-local");
    assertThat(InputType.of("date", "")).isEqualTo("date");
  }

  @Test
  void whatIsNoneStandsInOneForText() {
    assertThat(InputType.of("date", "十一月")).isEqualTo("text");
    assertThat(InputType.of("time", "25:10")).isEqualTo("text");
    assertThat(InputType.of("datetime-local", "昨天")).isEqualTo("text");
  }
}
