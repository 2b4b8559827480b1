package zhenzhi.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.dashboard.testing.District;

class SortingTest {
  private static final List<StationLine> LINES = District.overview(250).stations().items();

  @Test
  void thoseInTroubleComeFirst() {
    var sorted = LINES.stream().sorted(Sorting.DEFAULT.order()).toList();

    assertThat(sorted)
        .isSortedAccordingTo((one, other) ->
            Boolean.compare(other.situation().needsSomeone(), one.situation().needsSomeone()));
  }

  /** A site that nobody heard is neither the laziest nor the busiest. */
  @ParameterizedTest
  @ValueSource(strings = {"today", "-today", "month", "-month"})
  void whatIsUnknownComesLast(String sort) {
    var sorted = LINES.stream().sorted(Sorting.of(sort).order()).toList();

    assertThat(sorted.getFirst().month()).isInstanceOf(Hours.Counted.class);
    assertThat(sorted.getLast().month()).isInstanceOf(Hours.Unknown.class);
  }

  @Test
  void hoursAreInOrder() {
    var hours =
        LINES.stream().sorted(Sorting.of("-month").order()).map(SortingTest::credited).toList();

    assertThat(hours).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void clickingTwiceTurnsRound() {
    var once = Sorting.DEFAULT.after(Sorting.Column.TODAY);

    assertThat(once).hasToString("-today");
    assertThat(once.after(Sorting.Column.TODAY)).hasToString("today");
  }

  private static Duration credited(StationLine line) {
    return line.month() instanceof Hours.Counted(var credited, _, _)
        ? credited
        : Duration.ZERO.minusNanos(1);
  }
}
