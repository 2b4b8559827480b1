package zhenzhi.dashboard.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.Tally;
import zhenzhi.collector.diary.Tally.Figures;

class PeopleViewsTest {
  private static final LocalDate TODAY = TIMES.today();

  @Test
  void theNewestStudyOfWhichNobodySaidIsAskedAbout() {
    var days = List.of(day(3, 60, -1), day(2, 60, -1), day(1, 60, 12), day(0, 0, -1));

    assertThat(PeopleViews.asked(days, TODAY)).contains(TODAY.minusDays(2));
  }

  @Test
  void whatWasSaidOfTodayStays() {
    assertThat(PeopleViews.asked(List.of(day(1, 60, 12), day(0, 60, 9)), TODAY)).contains(TODAY);
  }

  @Test
  void nothingStudiedIsNothingToAsk() {
    assertThat(PeopleViews.asked(List.of(day(1, 60, 12), day(0, 0, -1)), TODAY)).isEmpty();
    assertThat(PeopleViews.asked(List.of(DiaryDay.unknown(TODAY)), TODAY)).isEmpty();
  }

  @Test
  void fourNumbersCanBeTappedTheUsualOnesAmongThem() {
    assertThat(PeopleSamples.asked().usual()).containsExactly("5", "10", "20", "30");
    assertThat(PeopleSamples.said().usual()).containsExactly("5", "12", "18", "25");
  }

  @Test
  void aCorrectedWordIsShownAsSuch() {
    assertThat(PeopleSamples.said().words())
        .containsExactly("18 人，王桂芳 报，今天 11:50", "12 人，陈志强 报，今天 10:36（已更正）");
  }

  private static DiaryDay day(int ago, int minutes, int people) {
    var credited = Duration.ofMinutes(minutes);
    return new DiaryDay(
        TODAY.minusDays(ago),
        new Tally(
            Optional.of(new Figures(credited, credited, Optional.empty())),
            1,
            1,
            Completeness.UNKNOWN),
        people < 0 ? OptionalInt.empty() : OptionalInt.of(people));
  }
}
