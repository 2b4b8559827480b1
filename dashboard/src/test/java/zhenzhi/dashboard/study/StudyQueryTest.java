package zhenzhi.dashboard.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @Test
  void nothingAskedIsThisMonth() {
    assertThat(query(Map.of()).month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(query(Map.of()).day()).isEmpty();
  }

  @Test
  void aDayBringsItsMonth() {
    assertThat(query(Map.of("day", "2026-02-28", "month", "2026-05")).month())
        .isEqualTo(YearMonth.of(2026, 2));
  }

  @Test
  void whatIsNoDateIsAsIfItWereNotSaid() {
    assertThat(query(Map.of("day", "2026-02-30", "month", "gestern"))).isEqualTo(query(Map.of()));
    assertThat(query(Map.of("day", "+99999-01-01"))).isEqualTo(query(Map.of()));
  }

  @Test
  void theNewestDayOnWhichSomethingPlayedIsChosen() {
    var year = StudySamples.year(7);

    assertThat(StudyViews.chosen(query(Map.of("month", "2026-03")), year, TODAY))
        .isBetween(LocalDate.parse("2026-03-25"), LocalDate.parse("2026-03-31"));
    assertThat(StudyViews.chosen(query(Map.of()), StudySamples.year(0), TODAY)).isEqualTo(TODAY);
    assertThat(StudyViews.chosen(query(Map.of("month", "2026-12")), StudySamples.year(0), TODAY))
        .isEqualTo(LocalDate.parse("2026-12-01"));
  }

  private static StudyQuery query(Map<String, String> address) {
    return StudyQuery.of(name -> address.getOrDefault(name, ""), TODAY);
  }
}
