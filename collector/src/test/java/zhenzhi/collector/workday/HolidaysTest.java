package zhenzhi.collector.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  @Test
  void aLineIsADayThatIsNotAsItsWeekdaySays() {
    assertThat(Holidays.read(List.of("# 国庆", "", "2026-10-01,off", " 2026-10-10 , work ")))
        .isEqualTo(Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30,off", "2026-10-01", "2026-10-01,holiday", ",off", "off"})
  void whatIsNoHolidayIsNamed(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holidays.read(List.of(line)))
        .withMessage("not a holiday: '" + line + "'");
  }
}
