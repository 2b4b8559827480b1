package zhenzhi.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.testing.District;

class BarsTest {
  private static final BarsView DAYS = Bars.of(District.days(), District.TIMES);

  @Test
  void aDayWithoutNewsIsAGapAndNotAZero() {
    var silent = DAYS.bars().getFirst();

    assertThat(silent.known()).isFalse();
    assertThat(silent.credited()).isEqualTo("暂无数据");
  }

  @Test
  void noBarLeavesTheDrawing() {
    assertThat(DAYS.bars()).hasSize(31);
    assertThat(DAYS.bars())
        .allSatisfy(bar -> {
          assertThat(bar.rawY()).isBetween(20.0, 140.0);
          assertThat(bar.creditedHeight()).isLessThanOrEqualTo(bar.rawHeight());
          assertThat(bar.x() + 16).isLessThanOrEqualTo(744);
        });
  }

  @Test
  void todayIsCalledToday() {
    assertThat(DAYS.bars().getLast().label()).isEqualTo("今天");
  }
}
