package zhenzhi.dashboard.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static BookQuery of(Map<String, String> parameters) {
    return BookQuery.of(name -> parameters.getOrDefault(name, ""), TODAY);
  }

  @Test
  void aMonthIsReadAndWrittenTheSame() {
    var query = of(Map.of("month", "2024-02"));

    assertThat(query.first()).isEqualTo("2024-02-01");
    assertThat(query.last()).isEqualTo("2024-02-29");
    assertThat(query.says()).isEqualTo("2024年2月");
    assertThat(query.parameter()).isEqualTo("month=2024-02");
  }

  @Test
  void aYearGoesFromItsFirstDayToItsLast() {
    var query = of(Map.of("year", "2025", "month", "2026-03"));

    assertThat(query.first()).isEqualTo("2025-01-01");
    assertThat(query.last()).isEqualTo("2025-12-31");
    assertThat(query.says()).isEqualTo("2025年");
    assertThat(query.parameter()).isEqualTo("year=2025");
  }

  @Test
  void whatIsNoMonthIsThisOne() {
    for (var text : new String[] {"", "2026-13", "十一月", "0001-01", "99999-01"}) {
      assertThat(of(Map.of("month", text)).parameter()).as(text).isEqualTo("month=2026-11");
    }
  }
}
