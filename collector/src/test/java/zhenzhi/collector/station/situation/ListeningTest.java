package zhenzhi.collector.station.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.situation.Listening.Listener;

class ListeningTest {
  private static final Instant NOW = Instant.parse("2026-11-16T04:00:00Z");

  @Test
  void nobodyEverListened() {
    assertThat(of()).isEqualTo(new Listening(Optional.empty(), Optional.empty()));
  }

  @Test
  void oneListensSinceTen() {
    assertThat(of(listener(120, 0)).since()).contains(minutesAgo(120));
  }

  @Test
  void oneThatIsNotSeenAnyMoreListensNoMore() {
    assertThat(of(listener(120, 3)))
        .isEqualTo(new Listening(Optional.empty(), Optional.of(minutesAgo(3))));
  }

  @Test
  void oneHandsOverToTheNext() {
    assertThat(of(listener(60, 0), listener(300, 59), listener(600, 290)).since())
        .contains(minutesAgo(600));
  }

  @Test
  void aGapBetweenTwoIsAGap() {
    assertThat(of(listener(60, 0), listener(300, 63)).since()).contains(minutesAgo(60));
  }

  @Test
  void nothingWasMissedSinceThen() {
    var listening = of(listener(60, 0));

    assertThat(listening.isUnbrokenSince(minutesAgo(60))).isTrue();
    assertThat(listening.isUnbrokenSince(minutesAgo(61))).isFalse();
  }

  private static Listening of(Listener... listeners) {
    return Listening.of(List.of(listeners), Duration.ofMinutes(2), NOW);
  }

  private static Listener listener(int sinceMinutesAgo, int seenMinutesAgo) {
    return new Listener(minutesAgo(sinceMinutesAgo), minutesAgo(seenMinutesAgo));
  }

  private static Instant minutesAgo(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }
}
