package zhenzhi.dashboard.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.NewExcuse;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class WantedTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "unit", "3",
          "site", "",
          "from", "2026-11-19T08:00",
          "until", "2026-11-19 18:30",
          "cause", "POWER_CUT",
          "note", " 停电通知 ");

  @Test
  void whatIsEnteredIsMeantInTheReadersZone() {
    assertThat(new Wanted(new Form(WHOLE)).excuse(TIMES))
        .isEqualTo(
            new NewExcuse(
                Cause.POWER_CUT,
                new Span(
                    Instant.parse("2026-11-19T00:00:00Z"), Instant.parse("2026-11-19T10:30:00Z")),
                "停电通知"));
    assertThat(new Wanted(new Form(WHOLE)).unit()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          until, 2026-11-19T08:00, 结束时间要晚于开始时间
          until, morgen,           到什么时候
          from,  2026-02-30T08:00, 从什么时候
          until, 2027-11-19T08:00, 最多提前一个月
          cause, RAIN,             请选一个原因
          note,  ' ',              请写上依据
          site,  sn-0017,          只能填一个
          """)
  void whatIsWrongIsNamed(String field, String value, String says) {
    var form = new HashMap<>(WHOLE);
    form.put(field, value);

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> new Wanted(new Form(form)).excuse(TIMES))
        .withMessageContaining(says);
  }

  @Test
  void aSiteIsNamedByItsCode() {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> new Wanted(new Form(Map.of("site", "荷花"))).site())
        .withMessageContaining("荷花");
  }
}
