package zhenzhi.dashboard.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.frame.Figure;

class DeliveriesTest {
  @Test
  void whatNobodyKnowsIsNoNumber() {
    assertThat(DeliverySamples.silent().figures())
        .filteredOn(figure -> !figure.isKnown())
        .extracting(Figure::label)
        .containsExactly("路上要多久", "本月上报完整率");
  }

  @Test
  void saysHowManyAreNotShown() {
    assertThat(DeliverySamples.of(27).behind()).hasSize(20);
    assertThat(DeliverySamples.of(27).moreBehind()).contains("一共 27 个");
    assertThat(DeliverySamples.of(2).moreBehind()).isEmpty();
  }

  @Test
  void aMonthThatMissesOneIsNotWhole() {
    assertThat(DeliverySamples.of(1).figures().getLast().value()).isEqualTo("99.9%");
    assertThat(DeliverySamples.of(0).figures().getLast().value()).isEqualTo("100.0%");
  }
}
