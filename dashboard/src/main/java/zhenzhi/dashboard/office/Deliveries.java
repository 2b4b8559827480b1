package zhenzhi.dashboard.office;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.ingest.Reason;
import zhenzhi.collector.station.picture.Delivery;
import zhenzhi.collector.station.picture.Delivery.Delay;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.office.DeliveryView.Behind;
import zhenzhi.dashboard.office.DeliveryView.Losses;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts into words how reports come in. */
final class Deliveries {
  private Deliveries() {}

  static DeliveryView view(Delivery delivery, Map<Reason, Long> quarantine, Times times) {
    return new DeliveryView(
        delivery.sites() == 0,
        List.of(waiting(delivery), stored(delivery), delay(delivery), month(delivery)),
        delivery.behind().stream().map(site -> behind(site, times)).toList(),
        more(delivery.behindTotal(), delivery.behind().size()),
        delivery.losses().stream().map(Deliveries::losses).toList(),
        more(delivery.lossesTotal(), delivery.losses().size()),
        quarantine(quarantine));
  }

  private static Figure waiting(Delivery delivery) {
    return new Figure(
        "还没传完的站点",
        String.valueOf(delivery.behindTotal()),
        "个",
        delivery.behindTotal() == 0 ? "机顶盒里没有积压" : "机顶盒里一共还有 " + delivery.waiting() + " 份上报");
  }

  private static Figure stored(Delivery delivery) {
    return new Figure("最近一小时收到", String.valueOf(delivery.storedLastHour()), "份", "已经存好的上报");
  }

  private static Figure delay(Delivery delivery) {
    return delivery
        .delay()
        .map(delay -> new Figure("路上要多久", length(delay.half()), "", percentiles(delay)))
        .orElseGet(() -> Figure.unknown("路上要多久", "最近一小时没有收到上报"));
  }

  private static String percentiles(Delay delay) {
    return "一半的上报比这快；九成在 " + length(delay.most()) + "以内，99% 在 " + length(delay.nearlyAll()) + "以内";
  }

  private static String length(Duration length) {
    return length.toSeconds() == 0 ? "不到 1 秒" : Times.length(length);
  }

  private static Figure month(Delivery delivery) {
    var month = delivery.month();
    return month.isKnown()
        ? new Figure(
            "本月上报完整率",
            Numbers.percent(month),
            "",
            "收到 %d ÷ 应有 %d，缺 %d 份".formatted(month.received(), month.expected(), month.missing()))
        : Figure.unknown("本月上报完整率", "本月还没有收到上报");
  }

  private static Behind behind(Delivery.Behind site, Times times) {
    return new Behind(
        site.code().value(),
        site.name(),
        site.reports() + " 份",
        Numbers.size(site.bytes()),
        site.since()
            .map(since -> times.moment(since) + "（" + times.ago(since) + "）")
            .orElse("一直没有传完过"),
        times.ago(site.toldAt()));
  }

  private static Losses losses(Delivery.Losses site) {
    return new Losses(
        site.code().value(),
        site.name(),
        Numbers.percent(site.month()),
        count(site.of(Cause.LOST)),
        count(site.of(Cause.DROPPED, Cause.DAMAGED)),
        count(site.of(Cause.REFUSED)),
        count(site.of(Cause.WAITING, Cause.OUR_OUTAGE)));
  }

  private static String count(long reports) {
    return reports == 0 ? "" : String.valueOf(reports);
  }

  private static String more(int total, int shown) {
    return total > shown ? "这里列出最多的 " + shown + " 个，一共 " + total + " 个。" : "";
  }

  private static String quarantine(Map<Reason, Long> counts) {
    var all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all == 0 ? "" : "本月有 " + all + " 条内容不能用，放在隔离区里。";
  }
}
