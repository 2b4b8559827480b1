package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @Test
  void whatPeopleTypeStaysAsItIs() {
    var text = "王芳\t<b>\r\n=1+1 \"O'Neill\" 👨‍👩‍👧 עברית \uFEFF";

    assertThat(Typed.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0x0B, 0x1F, 0x7F, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFFFE, 0x1FFFF
      })
  void whatNobodyTypesIsLeftOut(int point) {
    assertThat(Typed.of("赵" + Character.toString(point) + "敏")).isEqualTo("赵敏");
  }

  @Test
  void halfAPairIsNothing() {
    assertThat(Typed.of("赵\uD83D敏")).isEqualTo("赵敏");
  }
}
