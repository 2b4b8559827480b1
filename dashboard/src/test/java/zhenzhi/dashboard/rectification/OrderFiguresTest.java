package zhenzhi.dashboard.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;

class OrderFiguresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void bothRatesStandBesideTheirFormulas() {
    var year =
        new Figures(
            Map.of(Outcome.DONE, 6L, Outcome.EXTENDED, 2L, Outcome.LATE, 1L, Outcome.WITHDRAWN, 1L),
            Optional.empty(),
            Optional.empty());

    assertThat(OrderFigures.paragraph(year, TODAY))
        .contains("共下发限期整改10件", "办结率80.0%（（办结＋延期）÷交办）", "严格办结率66.7%（办结÷（交办－撤销））");
    assertThat(OrderFigures.of(year).getFirst().value()).isEqualTo("10");
  }

  @Test
  void ofNothingThereIsNoRate() {
    var none = new Figures(Map.of(), Optional.empty(), Optional.empty());

    assertThat(OrderFigures.of(none)).isEmpty();
    assertThat(OrderFigures.paragraph(none, TODAY)).isEmpty();
  }
}
