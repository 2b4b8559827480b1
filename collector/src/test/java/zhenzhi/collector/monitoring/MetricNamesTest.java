package zhenzhi.collector.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTest {
  @Test
  void namesAreToldFromFunctionsLabelsAndWords() {
    assertThat(
            MetricNames.in(
                """
                1 - sum by (my_label) (rate(a_seconds_bucket{le="600.0", to_whom="x_y"}[30m]))
                  / predict_linear(b_total[1d], 7 * 86400) > 0 and on () hour() < 10
                """))
        .containsExactly("a_seconds_bucket", "b_total");
  }

  @Test
  void whatIsToldHasANameAtTheBeginningOfItsLine() {
    assertThat(
            MetricNames.told(
                """
                # HELP a_total what_it_is
                a_total{why="b_total"} 1.0
                up 1.0
                """))
        .containsExactly("a_total", "up");
  }
}
