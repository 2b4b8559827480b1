package zhenzhi.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.testing.Reporting;
import zhenzhi.dashboard.words.Tone;

class ReportsViewsTest {
  @Test
  void nothingKnownIsNeitherCompleteNorIncomplete() {
    var view = ReportsViews.of(Reporting.none(), District.TIMES);

    assertThat(view.badge().tone()).isEqualTo(Tone.UNKNOWN);
    assertThat(view.summary()).doesNotContain("%");
    assertThat(ReportsViews.complete(Completeness.UNKNOWN)).isEqualTo("上报完整率暂无数据");
  }

  @Test
  void onlyAWholeMonthIsAHundredPercent() {
    assertThat(ReportsViews.complete(new Completeness(99_999, 1))).isEqualTo("上报完整率 99.9%，缺 1 份");
    assertThat(ReportsViews.complete(new Completeness(99_999, 0))).isEqualTo("上报完整率 100.0%");
  }

  @Test
  void timesInWhichTheBoxWasOffAreNotMissing() {
    var view = ReportsViews.of(Reporting.much(), District.TIMES);

    assertThat(view.gaps()).hasSize(7);
    assertThat(view.offs()).hasSize(2);
    assertThat(view.off()).contains("关机 2 次（其中断电 1 次），最长 1 天");
  }

  @Test
  void aKeeperIsToldInOneSentenceOnlyWhenSomethingIsMissing() {
    assertThat(ReportsViews.own(Reporting.much())).startsWith("本月有 24 份上报没有收到");
    assertThat(ReportsViews.own(Reporting.whole())).isEmpty();
  }

  @Test
  void hoursOfAnUncertainDateAreMarked() {
    assertThat(ReportsViews.estimated(Duration.ZERO)).isEmpty();
    assertThat(ReportsViews.estimated(Duration.ofMinutes(30))).contains("0.50 小时的日期是估计的");
  }
}
