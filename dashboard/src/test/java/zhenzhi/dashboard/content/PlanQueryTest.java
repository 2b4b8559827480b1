package zhenzhi.dashboard.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void whatIsAskedForIsAskedForAgain() {
    var query =
        PlanQuery.of(
            name -> Map.of("unit", "7", "month", "2026-10", "course", "3").getOrDefault(name, ""),
            TODAY);

    assertThat(query.address()).isEqualTo("/content/plan?unit=7&month=2026-10&course=3");
    assertThat(query.in(YearMonth.of(2026, 11)).address())
        .isEqualTo("/content/plan?unit=7&month=2026-11");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12, 2026-12",
    "2027-11, 2027-11",
    "2027-12, 2026-11",
    "1999-12, 2026-11",
    "2026-13, 2026-11",
    "'', 2026-11"
  })
  void whatIsNoMonthIsThePresentOne(String text, YearMonth month) {
    assertThat(PlanQuery.month(text, TODAY)).isEqualTo(month);
  }

  @Test
  void whatIsNoNumberIsNotSaid() {
    assertThat(PlanQuery.number("-1")).isEmpty();
    assertThat(PlanQuery.number("9".repeat(19))).isEmpty();
    assertThat(PlanQuery.number("12")).isEqualTo(OptionalLong.of(12));
  }
}
