package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-01-01, 2026-01-31, 2025-12, 2026-02",
    "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2024-03",
    "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4, 2026-Q2",
    "2026, 2026-01-01, 2026-12-31, 2025, 2027",
    "2026-02-25..2026-03-06, 2026-02-25, 2026-03-06, 2026-02-15..2026-02-24, 2026-03-07..2026-03-16"
  })
  void aPeriodKnowsItsDaysAndItsNeighbours(
      String text, LocalDate first, LocalDate last, String before, String after) {
    var period = Period.parse(text).orElseThrow();

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period).hasToString(text);
    assertThat(period.previous()).hasToString(before);
    assertThat(period.next()).hasToString(after);
    assertThat(period.next().previous()).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-13",
        "2026-Q5",
        "26",
        "2026-02-30..2026-03-01",
        "2026-03-02..2026-03-01",
        "2020-01-01..2026-01-01",
        "'; DROP TABLE ranking"
      })
  void whatIsNoPeriodIsNone(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void wholeMonthsAreTold() {
    assertThat(Period.parse("2026-Q3").orElseThrow().isWholeMonths()).isTrue();
    assertThat(Period.parse("2026-02-01..2026-03-31").orElseThrow().isWholeMonths()).isTrue();
    assertThat(Period.parse("2026-02-01..2026-03-30").orElseThrow().isWholeMonths()).isFalse();
  }

  /** Else the period before a month would depend on how somebody asked for the month. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-01..2026-02-28, 2026-02",
    "2026-07-01..2026-09-30, 2026-Q3",
    "2026-01-01..2026-12-31, 2026",
    "2026-02-01..2026-04-30, 2026-02-01..2026-04-30",
    "2026-02-01..2027-01-31, 2026-02-01..2027-01-31",
    "2026-02-02..2026-02-28, 2026-02-02..2026-02-28"
  })
  void aSpanThatIsAMonthIsThatMonth(String asked, String is) {
    assertThat(Period.parse(asked).orElseThrow()).hasToString(is);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05, 2026-05",
    "2026-02, 2026-03",
    "2031-01, 2026-11",
    "2026-Q4, 2026-Q4",
    "2025-Q2, 2026-Q1",
    "2027-Q2, 2026-Q4",
    "1999, 2026",
    "2026, 2026",
    "2026-01-01..2026-04-02, 2026-03-10..2026-04-02",
    "2026-11-01..2026-11-30, 2026-11",
    "2026-11-02..2026-12-30, 2026-11-02..2026-11-22",
    "2020-01-05..2020-01-09, 2026-03-10..2026-03-10",
    "2030-01-05..2030-01-09, 2026-11-22..2026-11-22"
  })
  void aPeriodStaysWithinWhatCanBeRanked(String asked, String is) {
    var bounds = new Period.Bounds(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-11-22"));

    assertThat(Period.parse(asked).orElseThrow().within(bounds)).hasToString(is);
  }
}
