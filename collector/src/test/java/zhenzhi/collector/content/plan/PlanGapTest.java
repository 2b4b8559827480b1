package zhenzhi.collector.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.content.Course;
import zhenzhi.protocol.Playback.Category;

class PlanGapTest {
  private static final Course HOUR = course(1, Optional.of(Duration.ofHours(1)));
  private static final Course UNKNOWN = course(2, Optional.empty());

  @Test
  void onceIsHalfOfTheCourse() {
    var item = new PlanItem(9, "区", HOUR, new Wanted.Once());

    assertThat(gap(item, 29).isDone()).isFalse();
    assertThat(gap(item, 29).missing()).hasMinutes(1);
    assertThat(gap(item, 30).isDone()).isTrue();
  }

  @Test
  void onceIsTenMinutesWhereNobodyKnowsTheLength() {
    var item = new PlanItem(9, "区", UNKNOWN, new Wanted.Once());

    assertThat(gap(item, 9).isDone()).isFalse();
    assertThat(gap(item, 10).isDone()).isTrue();
  }

  @Test
  void whatIsMoreThanWantedIsNotMissing() {
    var item = new PlanItem(9, "区", HOUR, new Wanted.AtLeast(Duration.ofMinutes(90)));

    assertThat(gap(item, 89).missing()).hasMinutes(1);
    assertThat(gap(item, 200).missing()).isZero();
  }

  /** The district wants it once, the subdistrict two hours of it. */
  @Test
  void ofTwoPlansTheGreaterOneHolds() {
    var once = new PlanItem(1, "区", HOUR, new Wanted.Once());
    var long2 = new PlanItem(2, "街道", HOUR, new Wanted.AtLeast(Duration.ofHours(2)));

    assertThat(PlanGap.of(List.of(once, long2), List.of(watched(HOUR, 45, Category.TOPIC))))
        .containsExactly(new PlanGap(long2, Duration.ofMinutes(45)));
    assertThat(PlanGap.of(List.of(long2, once), List.of()))
        .containsExactly(new PlanGap(long2, Duration.ZERO));
  }

  @Test
  void whatIsInNoCatalogueFulfilsNothing() {
    var item = new PlanItem(9, "区", HOUR, new Wanted.Once());
    var other =
        new Watched(
            OptionalLong.empty(),
            HOUR.title(),
            Category.TOPIC,
            Duration.ofHours(3),
            1,
            Instant.EPOCH,
            Instant.EPOCH);

    assertThat(PlanGap.of(List.of(item), List.of(other)))
        .containsExactly(new PlanGap(item, Duration.ZERO));
  }

  @Test
  void televisionAddsNothingToTheVariety() {
    var variety =
        Variety.of(
            List.of(
                watched(HOUR, 30, Category.BASICS),
                watched(UNKNOWN, 90, Category.TOPIC),
                watched(UNKNOWN, 600, Category.LIVE)));

    assertThat(variety.courses()).isEqualTo(2);
    assertThat(variety.share(Category.BASICS)).isCloseTo(0.25, Offset.offset(1e-9));
    assertThat(variety.share(Category.TOPIC)).isCloseTo(0.75, Offset.offset(1e-9));
    assertThat(variety.share(Category.THEORY)).isZero();
    assertThat(Variety.of(List.of()).share(Category.TOPIC)).isZero();
  }

  private static PlanGap gap(PlanItem item, int minutes) {
    return PlanGap.of(List.of(item), List.of(watched(item.course(), minutes, Category.TOPIC)))
        .getFirst();
  }

  private static Watched watched(Course course, int minutes, Category category) {
    return new Watched(
        OptionalLong.of(course.id()),
        course.title(),
        category,
        Duration.ofMinutes(minutes),
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static Course course(long id, Optional<Duration> length) {
    return new Course(id, Optional.empty(), "课程 " + id, Category.TOPIC, length, Optional.empty());
  }
}
