package zhenzhi.collector.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "村口大槐树下等你",
        "tractor7",
        "k7wm-3xqa",
        "wangfang likes peaches",
        "十二月的雪 88"
      })
  void whatNobodyTriesFirstIsGoodEnough(String password) {
    assertThat(PasswordRule.weakness(password, "wangfang", "王芳")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          tractor,            TOO_SHORT
          村口大槐树下等,       TOO_SHORT
          '',                 TOO_SHORT
          12345678,           COMMON
          Password123,        COMMON
          pass-word-123,      COMMON
          '--------',         COMMON
          Woaini.1314,        COMMON
          wangfang,           TELLS_WHO
          WangFang123,        TELLS_WHO
          wangfang-wangfang,  TELLS_WHO
          王芳王芳王芳王芳,     TELLS_WHO
          aaaaaaaab,          TOO_EVEN
          12121212x,          TOO_EVEN
          cdefghij,           TOO_EVEN
          98765432,           TOO_EVEN
          """)
  void aGuesserTriesTheseFirst(String password, Weakness weakness) {
    assertThat(PasswordRule.weakness(password, "wangfang", "王芳")).contains(weakness);
  }

  @Test
  void theLongestThatTheFormTakesIsTaken() {
    var words = "correct horse battery staple ".repeat(5);

    assertThat(PasswordRule.weakness(words.substring(0, 128), "a", "b")).isEmpty();
    assertThat(PasswordRule.weakness(words.substring(0, 129), "a", "b"))
        .contains(Weakness.TOO_LONG);
  }

  /** A surname of one character, or a login of one, forbids nothing. */
  @Test
  void aNameOfOneCharacterIsInManyPasswords() {
    assertThat(PasswordRule.weakness("tttractor", "t", "田")).isEmpty();
  }

  @RepeatedTest(20)
  void whatIsHandedOutIsGoodEnoughAndNeverTheSame() {
    var drawn = OneTimePasswordFactory.draw();

    assertThat(drawn).matches("([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}");
    assertThat(PasswordRule.weakness(drawn, "wangfang", "王芳")).isEmpty();
    assertThat(OneTimePasswordFactory.draw()).isNotEqualTo(drawn);
  }
}
