package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationCodeTest {
  private static final String ONE_TOO_LONG = "a23456789-123456789-123456789-123";

  @ParameterizedTest
  @ValueSource(strings = {"sn-0017", "ab", "00", "a-b", "a23456789-123456789-123456789-12"})
  void namesAStation(String text) {
    assertThat(new StationCode(text)).hasToString(text);
    assertThat(inSchema(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "-a",
        "a-",
        "SN-0017",
        "sn_0017",
        "sn 17",
        "sn/17",
        "sn+",
        "#",
        "站点",
        "a\n",
        "sn-0017\n",
        "ａｂ",
        ONE_TOO_LONG
      })
  void namesNone(String text) {
    assertThat(StationCode.isCode(text)).isFalse();
    assertThat(inSchema(text)).isFalse();
    assertThatThrownBy(() -> new StationCode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void sortsAsTextDoes() {
    assertThat(new StationCode("sn-0009")).isLessThan(new StationCode("sn-0017"));
  }

  private static boolean inSchema(String text) {
    var pattern = Contract.at("/components/schemas/Station/pattern").asText();
    return Pattern.compile(pattern).matcher(text).matches();
  }
}
