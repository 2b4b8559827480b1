package zhenzhi.dashboard.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhenzhi.dashboard.testing.District.SHANGHAI;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.study.StudyView.Cell;

class StudyViewsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  /** 1 November 2026 is a Sunday. */
  @Test
  void aMonthStandsInWholeWeeksFromMonday() {
    var weeks = StudySamples.much().weeks();

    assertThat(weeks).hasSize(6).allSatisfy(week -> assertThat(week).hasSize(7));
    assertThat(weeks.getFirst())
        .extracting(Cell::number)
        .containsExactly("", "", "", "", "", "", "1");
    assertThat(weeks.getLast()).extracting(Cell::number).startsWith("30", "");
  }

  @Test
  void aDayWithoutAWordIsNoZero() {
    assertThat(StudySamples.none().weeks().get(1))
        .extracting(Cell::style, Cell::hours)
        .containsOnly(tuple("unheard", "无"));
  }

  @Test
  void aDayToComeCannotBeChosen() {
    assertThat(StudySamples.much().weeks().getLast().getFirst())
        .isEqualTo(new Cell("30", "", "ahead", "", "", "", "11月30日：还没到", false));
  }

  @Test
  void theSheetsStopTodayAndLeaveTheUnknownEmpty() {
    var csv = StudySheets.csv(StudySamples.year(0), TIMES);

    assertThat(csv.lines())
        .hasSize(325)
        .last()
        .isEqualTo("\"2026-11-20\",\"\",\"\",\"\",\"\",\"\",\"\"");
  }

  @Test
  void aDayIsAsWideAsItsLine() {
    var scale = DayScale.of(DAY, SHANGHAI, 10, 240);
    var day = Span.of(DAY, SHANGHAI);

    assertThat(scale.x(day.start())).isEqualTo(10);
    assertThat(scale.x(day.end())).isEqualTo(250);
    assertThat(scale.x(day.start().plusSeconds(6 * 3600))).isEqualTo(70);
    assertThat(scale.x(day.start().minusSeconds(60))).isEqualTo(10);
    assertThat(scale.width(new Span(day.start(), day.start().plusSeconds(1)))).isEqualTo(1.5);
  }

  @Test
  void everyFateIsNamedInTheTimeline() {
    assertThat(StudySamples.much().day().line().stretches())
        .extracting(TimelineView.Stretch::word)
        .contains("计学时", "不计学时的内容", "不在开放时间", "一场不满 20 分钟", "核减", "超过一天 5 小时");
  }
}
