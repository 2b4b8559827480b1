package zhenzhi.collector.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  /** In hours from now. */
  @ParameterizedTest
  @CsvSource({
    ", , STOPPED",
    "-1, , STOPPED",
    ", 73, NONE",
    ", 72, NONE",
    ", 71, BLUE",
    "1, 71, BLUE",
    "-1, 73, YELLOW",
    "-1, 71, YELLOW",
    ", -1, RED",
    "-2, -1, RED",
  })
  void theWorstSpeaks(@Nullable Integer accept, @Nullable Integer resolve, Colour colour) {
    assertThat(Colour.of(at(accept), at(resolve), NOW)).isEqualTo(colour);
  }

  private static Optional<Instant> at(@Nullable Integer hours) {
    return Optional.ofNullable(hours).map(one -> Duration.ofHours(one)).map(NOW::plus);
  }
}
