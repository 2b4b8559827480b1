package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {
  private static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");

  @ParameterizedTest(name = "{0} attempts: wait {1}")
  @CsvSource(
      textBlock =
          """
          1,    PT0S
          2,    PT0S
          3,    PT1S
          4,    PT2S
          5,    PT4S
          10,   PT2M8S
          12,   PT5M
          1000, PT5M
          """)
  void whoGuessesWaitsLongerAndLonger(int count, Duration wait) {
    assertThat(new Attempts(count, NOON).waitAt(NOON, 3)).isEqualTo(wait);
  }

  @Test
  void theWaitPasses() {
    var four = new Attempts(4, NOON);

    assertThat(four.waitAt(NOON.plusMillis(1_500), 3)).isEqualTo(Duration.ofMillis(500));
    assertThat(four.waitAt(NOON.plusSeconds(2), 3)).isZero();
  }

  @Test
  void afterHalfAnHourAllIsForgotten() {
    assertThat(new Attempts(9, NOON).again(NOON.plus(Attempts.MEMORY)).count()).isEqualTo(10);
    assertThat(new Attempts(9, NOON).again(NOON.plus(Attempts.MEMORY).plusSeconds(1)).count())
        .isEqualTo(1);
  }
}
