package zhenzhi.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.Series.LinePoint;
import zhenzhi.collector.station.picture.Series.ReceptionPoint;
import zhenzhi.dashboard.testing.Site;

class CurvesTest {
  private static final Duration STEP = Duration.ofMinutes(5);

  @Test
  void aGapIsNotBridged() {
    var series =
        new Series(
            NOON.minusSeconds(7_200),
            NOON,
            STEP,
            List.of(),
            List.of(
                new LinePoint(NOON.minusSeconds(7_200), 1.0, 20.0, null),
                new LinePoint(NOON.minusSeconds(300), 1.0, 30.0, null)));

    assertThat(Curves.line(series, TIMES).data())
        .isEqualTo(
            "{\"from\":%1$d,\"until\":%2$d,\"marks\":[],\"lines\":[],\"curves\":[{\"name\":\"往返时间\",\"unit\":\"毫秒\",\"max\":null,\"points\":[[%1$d,20],[%3$d,null],[%4$d,30]]}]}"
                .formatted(local(-7_200), local(0), local(-7_200 + 300), local(-300)));
  }

  @Test
  void anHourWithoutNewsIsUnknownInTheTable() {
    var hours = Curves.reception(Site.series(), TIMES).hours();

    assertThat(hours).hasSize(24);
    assertThat(hours.get(13).values()).containsOnly("暂无数据");
    assertThat(hours.getFirst().values()).doesNotContain("暂无数据");
  }

  @Test
  void whatTheReceiverDoesNotMeasureHasNoCurve() {
    var point = new ReceptionPoint(NOON.minusSeconds(60), 1, null, null, 11.0);
    var series = new Series(NOON.minusSeconds(3_600), NOON, STEP, List.of(point), List.of());

    assertThat(Curves.reception(series, TIMES).columns()).containsExactly("信噪比（dB）");
    assertThat(Curves.line(series, TIMES).data()).isEmpty();
  }

  private static long local(long seconds) {
    return NOON.plusSeconds(seconds).plus(Duration.ofHours(8)).toEpochMilli();
  }
}
