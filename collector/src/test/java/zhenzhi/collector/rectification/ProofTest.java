package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.rectification.Proof.Result;

class ProofTest {
  @ParameterizedTest(name = "{0} of {1}, median {2}, before {3}: {4}")
  @CsvSource(
      textBlock =
          """
          # hours, owed, median, before, result
          PT20H,  PT20H, PT5H, PT1H, REACHED
          PT6H,   PT20H, PT5H, PT1H, MEDIAN
          PT3H,   PT20H, PT5H, PT1H, BETTER
          PT3H,   PT20H, ,     PT1H, BETTER
          PT1H,   PT20H, PT5H, PT1H, NO_BETTER
          PT3H,   PT20H, PT5H, ,     SHORT
          PT0S,   PT20H, PT0S, ,     NO_BETTER
          PT0S,   PT0S,  ,     ,     NO_BETTER
          ,       PT20H, PT5H, PT1H, UNKNOWN
          """)
  void hoursSayWhetherItHelped(
      @Nullable Duration hours,
      @Nullable Duration owed,
      @Nullable Duration median,
      @Nullable Duration before,
      Result result) {
    var proof =
        new Proof(
            YearMonth.of(2026, 11),
            true,
            Optional.ofNullable(hours),
            Optional.ofNullable(owed),
            Optional.ofNullable(median),
            Optional.ofNullable(before));

    assertThat(proof.result()).isEqualTo(result);
  }
}
