package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "sn-0017", "$share/collectors/zhenzhi/v1/+/report", "CN=sn-0017", "东城 社区"})
  void whatIsPlainIsShownAsItIs(String text) {
    assertThat(Foreign.shown(text)).isEqualTo(text);
  }

  @Test
  void whatCouldEndALineOrAQuotationIsNotShown() {
    assertThat(Foreign.shown("a\nb\rc\td\u001b[2Je\u0085f\u2028g\u2029h\u202ei\u200bj'k\u0000l"))
        .isEqualTo("a b c d [2Je f g h i j k l".replace(' ', '\uFFFD'));
    assertThat(Foreign.shown(null)).isEmpty();
  }

  /** Not in the middle of a character, either. */
  @Test
  void whatIsLongIsCut() {
    assertThat(Foreign.shown("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(Foreign.shown("x".repeat(65))).isEqualTo("x".repeat(63) + "…");
    assertThat(Foreign.shown("\uD840\uDC00".repeat(65))).isEqualTo("\uD840\uDC00".repeat(63) + "…");
    assertThat(Foreign.shown("\uD840")).isEqualTo("\uFFFD");
  }
}
