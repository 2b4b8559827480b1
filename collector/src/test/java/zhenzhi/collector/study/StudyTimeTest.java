package zhenzhi.collector.study;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyTimeTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z");
  private static final Span SCHOOL_DAY = new Span(minute(0), minute(600));
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Test
  void nothingPlayedIsNoTime() {
    assertThat(StudyTime.within(SCHOOL_DAY, List.of())).isZero();
  }

  @Test
  void whatIsOutsideTheWindowDoesNotCount() {
    var early = new Span(minute(-30), minute(10));
    var late = new Span(minute(590), minute(700));
    var never = new Span(minute(700), minute(800));

    assertThat(StudyTime.within(SCHOOL_DAY, List.of(early, late, never)))
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void twoPlayersAtOnceAreOneClass() {
    var one = new Span(minute(0), minute(60));
    var other = new Span(minute(30), minute(90));

    assertThat(StudyTime.within(SCHOOL_DAY, List.of(one, other))).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void aBreakOfTenMinutesIsStillTheSameRun() {
    var before = new Span(minute(0), minute(30));
    var after = new Span(minute(40), minute(60));

    assertThat(StudyTime.runs(SCHOOL_DAY, List.of(before, after), PAUSE))
        .containsExactly(new Span(minute(0), minute(60)));
  }

  @Test
  void aLongerBreakBeginsAnotherRun() {
    var before = new Span(minute(0), minute(30));
    var after = new Span(minute(40).plusMillis(1), minute(60));

    assertThat(StudyTime.runs(SCHOOL_DAY, List.of(before, after), PAUSE))
        .containsExactly(before, after);
  }

  @Test
  void reportingTwiceChangesNothing() {
    forAll(
        StudyTimeTest::playbacks,
        played -> {
          var twice = new ArrayList<>(played);
          twice.addAll(played);
          assertThat(StudyTime.within(SCHOOL_DAY, twice))
              .isEqualTo(StudyTime.within(SCHOOL_DAY, played));
        });
  }

  @Test
  void orderOfArrivalDoesNotMatter() {
    forAll(
        StudyTimeTest::playbacks,
        played -> {
          var shuffled = new ArrayList<>(played);
          Collections.shuffle(shuffled, new Random(played.size()));
          assertThat(StudyTime.runs(SCHOOL_DAY, shuffled, PAUSE))
              .isEqualTo(StudyTime.runs(SCHOOL_DAY, played, PAUSE));
        });
  }

  @Test
  void morningAndAfternoonAddUpToTheDay() {
    var morning = new Span(SCHOOL_DAY.start(), minute(240));
    var afternoon = new Span(minute(240), SCHOOL_DAY.end());

    forAll(
        StudyTimeTest::playbacks,
        played ->
            assertThat(StudyTime.within(morning, played).plus(StudyTime.within(afternoon, played)))
                .isEqualTo(StudyTime.within(SCHOOL_DAY, played)));
  }

  @Test
  void cuttingAPlaybackInTwoChangesNothing() {
    forAll(
        StudyTimeTest::playbacks,
        played ->
            assertThat(StudyTime.within(SCHOOL_DAY, halved(played)))
                .isEqualTo(StudyTime.within(SCHOOL_DAY, played)));
  }

  /** The definition, minute by minute: slow, and obviously right. */
  @Test
  void itIsTheNumberOfMinutesInWhichSomethingPlayed() {
    forAll(
        StudyTimeTest::playbacks,
        played ->
            assertThat(StudyTime.within(SCHOOL_DAY, played))
                .isEqualTo(
                    Duration.ofMinutes(
                        IntStream.range(0, 600)
                            .mapToObj(StudyTimeTest::minute)
                            .filter(at -> played.stream().anyMatch(span -> holds(span, at)))
                            .count())));
  }

  private static boolean holds(Span span, Instant at) {
    return !at.isBefore(span.start()) && at.isBefore(span.end());
  }

  private static List<Span> halved(List<Span> played) {
    var halves = new ArrayList<Span>();
    for (var span : played) {
      var middle = span.start().plus(Duration.between(span.start(), span.end()).dividedBy(2));
      halves.add(new Span(middle, span.end()));
      halves.add(new Span(span.start(), middle));
    }
    return halves;
  }

  private static List<Span> playbacks(RandomGenerator random) {
    var playbacks = new ArrayList<Span>();
    for (var left = random.nextInt(12); left > 0; left--) {
      var start = random.nextInt(-60, 640);
      playbacks.add(new Span(minute(start), minute(start + random.nextInt(90))));
    }
    return playbacks;
  }

  private static Instant minute(int minutes) {
    return EIGHT.plus(Duration.ofMinutes(minutes));
  }
}
