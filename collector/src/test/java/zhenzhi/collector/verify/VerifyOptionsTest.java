package zhenzhi.collector.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyOptionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void everythingUpToTodayByDefault() {
    assertThat(VerifyOptions.of(TODAY, "study", "verify"))
        .isEqualTo(
            new VerifyOptions(VerifyOptions.FIRST, TODAY, Optional.empty(), false, false, false));
  }

  @Test
  void aSpanAndASite() {
    assertThat(
            VerifyOptions.of(
                TODAY,
                "study",
                "verify",
                "--station",
                "sn-0001",
                "--from",
                "2026-11-01",
                "--repair"))
        .isEqualTo(
            new VerifyOptions(
                LocalDate.of(2026, 11, 1), TODAY, Optional.of("sn-0001"), true, false, false));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          study count,                                       the commands are
          study verify --from,                               --from needs a value
          study verify --from yesterday,                     --from takes a date
          study verify --from 2026-11-02 --until 2026-11-01, --until 2026-11-01 is before
          study verify --fix,                                unknown option --fix
          """)
  void saysWhatIsWrong(String line, String why) {
    assertThatThrownBy(() -> VerifyOptions.of(TODAY, line.split(" "))).hasMessageStartingWith(why);
  }

  @Test
  void explainsItself() {
    assertThat(VerifyOptions.of(TODAY).help()).isTrue();
    assertThat(VerifyOptions.of(TODAY, "study", "verify", "--help").help()).isTrue();
  }
}
