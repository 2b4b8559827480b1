package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.protocol.StationCode;

class LineTest {

  @Test
  void completionIsOfTheHoursThatAreNotExcused() {
    assertThat(line(OptionalLong.of(3), Duration.ofHours(4)).completion())
        .isEqualTo(OptionalDouble.of(0.75));
  }

  @Test
  void whoHasNoPlaceOrOwesNothingHasNoCompletion() {
    assertThat(line(OptionalLong.empty(), Duration.ofHours(4)).completion()).isEmpty();
    assertThat(line(OptionalLong.of(3), Duration.ZERO).completion()).isEmpty();
  }

  /** Five hours are credited, of which two lie in excused time. */
  private static Line line(OptionalLong place, Duration target) {
    var hours =
        new LineHours(
            Duration.ofHours(6),
            Duration.ZERO,
            Duration.ofHours(5),
            Optional.empty(),
            Duration.ofHours(3),
            Optional.of(Duration.ofHours(4)),
            Duration.ZERO);
    return new Line(
        new StationCode("s-1"),
        "学习站1",
        "城东办事处",
        place,
        OptionalLong.empty(),
        Optional.of(hours),
        target,
        Duration.ofDays(2),
        2,
        2,
        28,
        Completeness.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }
}
