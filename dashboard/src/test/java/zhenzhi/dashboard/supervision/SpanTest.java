package zhenzhi.dashboard.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      textBlock =
          """
          '',         '',         2026-11-01, 2026-11-22, ''
          2026-01-05, 2026-02-06, 2026-01-05, 2026-02-06, ''
          昨天,       2026-02-06, 2026-11-01, 2026-11-22, 两个日期都要填
          2026-01-05, '',         2026-11-01, 2026-11-22, 两个日期都要填
          2026-02-06, 2026-01-05, 2026-11-01, 2026-11-22, 还早
          2020-01-01, 2026-01-05, 2026-11-01, 2026-11-22, 三年
          """)
  void whatIsNoSpanIsThePresentMonth(
      String from, String until, LocalDate first, LocalDate last, String problem) {
    var span = Span.of(from, until, TODAY.withDayOfMonth(1), TODAY);

    assertThat(span.from()).isEqualTo(first);
    assertThat(span.until()).isEqualTo(last);
    assertThat(span.problem()).contains(problem);
    assertThat(span.problem().isEmpty()).isEqualTo(problem.isEmpty());
  }
}
