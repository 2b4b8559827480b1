package zhenzhi.collector.content;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.study.Span;

class WatchingTest {
  /** October by the clock of Shanghai. */
  private static final Span OCTOBER =
      new Span(Instant.parse("2026-09-30T16:00:00Z"), Instant.parse("2026-10-31T16:00:00Z"));

  @Test
  void whatLiesOutsideIsNotWatched() {
    assertThat(Watching.in(OCTOBER, List.of(span(-60, -1)))).isEmpty();
  }

  @Test
  void aBreakOfTenMinutesIsStillTheSameTime() {
    assertThat(Watching.in(OCTOBER, List.of(span(0, 20), span(30, 40), span(60, 70))))
        .contains(new Watching(Duration.ofMinutes(40), 2, minute(0), minute(70)));
  }

  /** The film that began before midnight is a time of September; its hours belong to both. */
  @Test
  void aTimeBelongsToTheMonthInWhichItBegins() {
    assertThat(Watching.in(OCTOBER, List.of(span(-30, 30))))
        .contains(new Watching(Duration.ofMinutes(30), 0, minute(0), minute(30)));
    assertThat(Watching.in(OCTOBER, List.of(span(-30, -5), span(3, 30))))
        .contains(new Watching(Duration.ofMinutes(27), 0, minute(3), minute(30)));
  }

  @Test
  void orderRepetitionAndSplittingChangeNothing() {
    forAll(
        WatchingTest::playback,
        playback -> {
          var other = new ArrayList<Span>();
          for (var span : playback) {
            var middle = span.start().plus(span.length().dividedBy(2));
            other.add(new Span(middle, span.end()));
            other.add(new Span(span.start(), middle));
            other.add(span);
          }
          Collections.shuffle(other, new Random(playback.size()));
          assertThat(Watching.in(OCTOBER, other)).isEqualTo(Watching.in(OCTOBER, playback));
        });
  }

  @Test
  void timesOfTwoMonthsAddUp() {
    var both = new Span(OCTOBER.start().minus(Duration.ofDays(30)), OCTOBER.end());
    var september = new Span(both.start(), OCTOBER.start());
    forAll(
        WatchingTest::playback,
        playback ->
            assertThat(times(september, playback) + times(OCTOBER, playback))
                .isEqualTo(times(both, playback)));
  }

  private static int times(Span month, List<Span> playback) {
    Optional<Watching> watching = Watching.in(month, playback);
    return watching.map(Watching::times).orElse(0);
  }

  /** Around the first midnight of the month. */
  private static List<Span> playback(RandomGenerator random) {
    var playback = new ArrayList<Span>();
    for (var left = random.nextInt(12); left > 0; left--) {
      var from = random.nextInt(-200, 200);
      playback.add(span(from, from + random.nextInt(1, 60)));
    }
    return playback;
  }

  private static Span span(int from, int until) {
    return new Span(minute(from), minute(until));
  }

  private static Instant minute(int minute) {
    return OCTOBER.start().plus(Duration.ofMinutes(minute));
  }
}
