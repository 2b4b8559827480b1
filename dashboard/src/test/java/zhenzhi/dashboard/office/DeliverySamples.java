package zhenzhi.dashboard.office;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.ingest.Reason;
import zhenzhi.collector.station.picture.Delivery;
import zhenzhi.collector.station.picture.Delivery.Behind;
import zhenzhi.collector.station.picture.Delivery.Delay;
import zhenzhi.collector.station.picture.Delivery.Losses;
import zhenzhi.dashboard.testing.District;
import zhenzhi.protocol.StationCode;

/** How reports come in, ready for the template. */
public final class DeliverySamples {
  private static final Delay QUICK =
      new Delay(Duration.ofMillis(400), Duration.ofSeconds(3), Duration.ofMinutes(42));

  private DeliverySamples() {}

  /** As many sites behind and with losses. */
  public static DeliveryView of(int count) {
    var behind =
        IntStream.range(0, Math.min(count, Delivery.SHOWN))
            .mapToObj(DeliverySamples::behind)
            .toList();
    var losses =
        IntStream.range(0, Math.min(count, Delivery.SHOWN))
            .mapToObj(DeliverySamples::losses)
            .toList();
    return Deliveries.view(
        new Delivery(
            250,
            behind,
            count,
            behind.stream().mapToLong(Behind::reports).sum(),
            3_120,
            Optional.of(QUICK),
            new Completeness(1_402_118, 40L * count),
            losses,
            count),
        count == 0 ? Map.of() : Map.of(Reason.OUT_OF_RANGE, 12L),
        District.TIMES);
  }

  /** Nothing has come yet. */
  public static DeliveryView silent() {
    return Deliveries.view(
        new Delivery(3, List.of(), 0, 0, 0, Optional.empty(), Completeness.UNKNOWN, List.of(), 0),
        Map.of(),
        District.TIMES);
  }

  /** There is no site. */
  public static DeliveryView empty() {
    return Deliveries.view(
        new Delivery(0, List.of(), 0, 0, 0, Optional.empty(), Completeness.UNKNOWN, List.of(), 0),
        Map.of(),
        District.TIMES);
  }

  private static Behind behind(int i) {
    return new Behind(
        new StationCode("sn-%04d".formatted(i + 1)),
        i % 3 == 0 ? "荷花社区党群服务中心远程教育站点" : "永宁社区站点",
        2_016 / (i + 1),
        8_870_400 / (i + 1),
        NOON.minusSeconds(40L * i + 12),
        i == 4 ? Optional.empty() : Optional.of(NOON.minus(Duration.ofHours(168 / (i + 1)))));
  }

  private static Losses losses(int i) {
    return new Losses(
        new StationCode("sn-%04d".formatted(i + 40)),
        i % 4 == 0 ? "朝阳社区第 2 站点" : "红旗社区站点",
        new Completeness(5_400, 600 / (i + 1)),
        switch (i % 3) {
          case 0 -> Map.of(Cause.LOST, 600L / (i + 1));
          case 1 -> Map.of(Cause.DROPPED, 200L / (i + 1), Cause.REFUSED, 3L);
          default -> Map.of(Cause.WAITING, 24L, Cause.LOST, 1L);
        });
  }
}
