package zhenzhi.dashboard.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthQueryTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-13", "十一月", "9999-01", "0001-01"})
  void whatIsNoMonthIsThePresentOne(String month) {
    assertThat(MonthQuery.month(month, NOVEMBER)).isEqualTo(NOVEMBER);
  }

  @Test
  void anAddressIsReadAsItIsWritten() {
    var query =
        MonthQuery.of(
            name -> Map.of("month", "2026-10", "area", "东河街道", "page", "3").getOrDefault(name, ""),
            NOVEMBER);

    assertThat(query).isEqualTo(new MonthQuery(YearMonth.of(2026, 10), "东河街道", 2));
    assertThat(query.onPage(2)).startsWith("/inspections?month=2026-10&area=").endsWith("&page=3");
    assertThat(query.in(NOVEMBER)).contains("month=2026-11").doesNotContain("page");
    assertThat(query.file("csv")).startsWith("/inspections/all.csv?");
  }
}
