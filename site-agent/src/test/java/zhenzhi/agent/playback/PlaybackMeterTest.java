package zhenzhi.agent.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhenzhi.agent.playback.Observation.Crashed;
import zhenzhi.agent.playback.Observation.Held;
import zhenzhi.agent.playback.Observation.Playing;
import zhenzhi.agent.playback.Observation.Stopped;
import zhenzhi.protocol.Playback.Category;

class PlaybackMeterTest {
  private static final Content OATH = new Content("DJ-0113", "入党誓词", Category.BASICS);
  private static final Content POLICY = new Content("LL-0007", "政策解读", Category.THEORY);

  private final PlaybackMeter meter = new PlaybackMeter(Duration.ZERO, 0);

  @Test
  void aPauseDoesNotCount() {
    play(OATH, 0, 10);
    meter.observe(new Held(second(11)));
    meter.observe(new Held(second(14)));
    play(OATH, 15, 20);

    assertThat(meter.cut().segments())
        .containsExactly(
            new Segment(1, second(0), second(11), OATH),
            new Segment(1, second(15), second(20), OATH));
  }

  @Test
  void soFarIsWhatACutWouldHandOver() {
    play(OATH, 0, 5);
    play(POLICY, 6, 9);
    var soFar = meter.soFar();

    assertThat(meter.soFar()).isEqualTo(soFar);
    assertThat(meter.cut()).isEqualTo(soFar);
  }

  @Test
  void hoursGrowWhileItPlays() {
    play(OATH, 0, 5);
    var first = meter.cut();
    play(OATH, 6, 9);
    var second = meter.cut();

    assertThat(first.segments()).containsExactly(new Segment(1, second(0), second(5), OATH));
    assertThat(second.segments()).containsExactly(new Segment(1, second(5), second(9), OATH));
    assertThat(second.played()).isEqualTo(second(9));
  }

  @Test
  void theNextPieceOfARunIsANewSegmentOfTheSameRun() {
    play(OATH, 0, 3);
    play(POLICY, 4, 6);

    assertThat(meter.cut().segments())
        .containsExactly(
            new Segment(1, second(0), second(4), OATH),
            new Segment(1, second(4), second(6), POLICY));
  }

  @Test
  void aPlayerThatStoppedBeginsANewRun() {
    play(OATH, 0, 3);
    meter.observe(new Stopped(second(4)));
    play(OATH, 10, 12);
    meter.observe(new Crashed(second(13), null));
    play(OATH, 20, 21);

    assertThat(meter.cut().segments()).extracting(Segment::session).containsExactly(1, 2, 3);
  }

  /** A box that slept, or a player that hung, said nothing for hours; nobody watched meanwhile. */
  @Test
  void whatNobodyConfirmedIsNotCounted() {
    play(OATH, 0, 3);
    play(OATH, 7200, 7201);

    assertThat(meter.cut().played()).isEqualTo(second(4));
  }

  @Test
  void aRestartedAgentGoesOnCounting() {
    var later = new PlaybackMeter(second(60), 4);
    later.observe(new Playing(second(100), OATH));
    later.observe(new Playing(second(101), OATH));

    var cut = later.cut();

    assertThat(cut.played()).isEqualTo(second(61));
    assertThat(cut.segments()).extracting(Segment::session).containsExactly(5);
  }

  @Test
  void segmentsNeverOverlap() {
    forAll(
        PlaybackMeterTest::days,
        day -> {
          var end = Duration.ZERO;
          for (var segment : day.segments()) {
            assertThat(segment.from()).isGreaterThanOrEqualTo(end);
            assertThat(segment.until()).isGreaterThan(segment.from());
            end = segment.until();
          }
        });
  }

  @Test
  void playedIsTheSumOfTheSegmentsAndNeverFalls() {
    forAll(
        PlaybackMeterTest::days,
        day -> {
          var sum = Duration.ZERO;
          var before = Duration.ZERO;
          for (var cut : day.cuts()) {
            for (var segment : cut.segments()) {
              sum = sum.plus(segment.length());
            }
            assertThat(cut.played()).isEqualTo(sum).isGreaterThanOrEqualTo(before);
            before = cut.played();
          }
        });
  }

  /** However often reports are written, the same time was played. */
  @Test
  void cuttingChangesNothing() {
    forAll(
        PlaybackMeterTest::observations,
        seen ->
            assertThat(new Day(seen, 1).cuts().getLast().played())
                .isEqualTo(new Day(seen, seen.size()).cuts().getLast().played()));
  }

  /** A day of a player: what was seen, and the reports written after every so many sightings. */
  private record Day(List<Observation> seen, List<PlaybackMeter.Cut> cuts) {
    Day(List<Observation> seen, int between) {
      this(seen, cuts(seen, between));
    }

    private static List<PlaybackMeter.Cut> cuts(List<Observation> seen, int between) {
      var meter = new PlaybackMeter(Duration.ZERO, 0);
      var cuts = new ArrayList<PlaybackMeter.Cut>();
      for (var i = 0; i < seen.size(); i++) {
        meter.observe(seen.get(i));
        if (i % between == 0) {
          cuts.add(meter.cut());
        }
      }
      cuts.add(meter.cut());
      return cuts;
    }

    List<Segment> segments() {
      return cuts.stream().flatMap(cut -> cut.segments().stream()).toList();
    }
  }

  private static Day days(RandomGenerator random) {
    return new Day(observations(random), random.nextInt(1, 10));
  }

  private static List<Observation> observations(RandomGenerator random) {
    var seen = new ArrayList<Observation>();
    var at = Duration.ZERO;
    for (var left = random.nextInt(1, 60); left > 0; left--) {
      // mostly a second apart, at times long silent, at times a little out of order
      at = at.plusMillis(random.nextInt(10) == 0 ? random.nextInt(20_000) : 1000);
      seen.add(observation(random, at.minusMillis(random.nextInt(500))));
    }
    return seen;
  }

  private static Observation observation(RandomGenerator random, Duration at) {
    return switch (random.nextInt(8)) {
      case 0 -> new Held(at);
      case 1 -> new Stopped(at);
      case 2 -> new Crashed(at, null);
      case 3 -> new Playing(at, POLICY);
      default -> new Playing(at, OATH);
    };
  }

  private void play(Content content, int from, int until) {
    for (var now = from; now <= until; now++) {
      meter.observe(new Playing(second(now), content));
    }
  }

  private static Duration second(long count) {
    return Duration.ofSeconds(count);
  }
}
