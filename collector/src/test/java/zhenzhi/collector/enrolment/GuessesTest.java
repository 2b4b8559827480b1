package zhenzhi.collector.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final Guesses guesses = new Guesses(2);

  @Test
  void anAddressWaitsUntilItsFirstGuessIsAMinuteOld() {
    assertThat(guesses.begin("a", NOON)).isTrue();
    assertThat(guesses.begin("a", NOON.plusSeconds(30))).isTrue();

    assertThat(guesses.begin("a", NOON.plusSeconds(59))).isFalse();
    assertThat(guesses.begin("b", NOON.plusSeconds(59))).as("somebody else").isTrue();
    assertThat(guesses.begin("a", NOON.plusSeconds(60))).isTrue();
    assertThat(guesses.begin("a", NOON.plusSeconds(61))).isFalse();
  }

  /** Many boxes behind one address are installed on one morning. */
  @Test
  void whatWasRightCostsNothing() {
    for (var nth = 0; nth < 100; nth++) {
      assertThat(guesses.begin("a", NOON)).isTrue();
      guesses.right("a");
    }
  }
}
