package zhenzhi.dashboard.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import zhenzhi.collector.diagnosis.weather.WeatherState;
import zhenzhi.dashboard.office.ServiceView.Part;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.HolidayWords;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;
import zhenzhi.db.Flavour;
import zhenzhi.db.Schema;

/** Puts the service's own state into words. */
final class ServiceViews {
  private static final Badge GOOD = new Badge(Tone.GOOD, "正常");

  /**
   * Boxes report every few minutes: a quarter of an hour without any of them is our own trouble.
   */
  private static final Duration QUIET = Duration.ofMinutes(15);

  /** Storing takes milliseconds. */
  private static final double SLOW_SECONDS = 30;

  private ServiceViews() {}

  static ServiceView of(Service service, Times times) {
    var parts = new ArrayList<Part>();
    parts.add(database(service.schema()));
    parts.add(link(service));
    parts.add(queue(service));
    parts.add(heard(service, times));
    parts.add(holidays(service));
    service.weather().forEach(feed -> parts.add(weather(feed, times)));
    parts.add(new Part("版本", GOOD, service.version()));
    var troubles = parts.stream().filter(part -> part.badge().tone() == Tone.BAD).toList();
    return troubles.isEmpty()
        ? new ServiceView(GOOD, "服务正常。", parts)
        : new ServiceView(
            new Badge(Tone.BAD, "异常"), troubles.getFirst().name() + "有问题，请告诉技术人员。", parts);
  }

  private static Part database(Optional<Schema> schema) {
    return schema
        .map(found ->
            new Part(
                "数据库",
                GOOD,
                "PostgreSQL "
                    + found.server()
                    + found.timescaledb().map(version -> "，TimescaleDB " + version).orElse("")
                    + "（"
                    + flavour(found.flavour())
                    + "），结构版本 "
                    + found.version()))
        .orElseGet(() -> new Part("数据库", new Badge(Tone.BAD, "连不上"), "正在重连"));
  }

  private static String flavour(Flavour flavour) {
    return switch (flavour) {
      case POSTGRES -> "普通表";
      case TIMESCALE_APACHE -> "分块表";
      case TIMESCALE -> "分块表，旧数据压缩";
    };
  }

  private static Part link(Service service) {
    if (service.linkUp().isEmpty()) {
      return new Part("消息通道", new Badge(Tone.UNKNOWN, "不在这里"), "由另一个采集进程负责");
    }
    return service.linkUp().getAsDouble() > 0
        ? new Part("消息通道", GOOD, "和消息服务器连着")
        : new Part("消息通道", new Badge(Tone.BAD, "断开"), "和消息服务器断了，正在重连；机顶盒会把记录存着，不会丢");
  }

  private static Part queue(Service service) {
    if (service.waiting().isEmpty()) {
      return new Part("待入库", new Badge(Tone.UNKNOWN, "不在这里"), "由另一个采集进程负责");
    }
    var slow = service.waitingSeconds().orElse(0) > SLOW_SECONDS;
    return new Part(
        "待入库",
        slow ? new Badge(Tone.BAD, "积压") : GOOD,
        Numbers.plain(service.waiting().getAsDouble()) + " 份报文");
  }

  /** The rules get along without it: it is no trouble of the service's. */
  private static Part weather(WeatherState feed, Times times) {
    var name =
        switch (feed.source()) {
          case FILE -> "天气文件";
          case SERVICE -> "天气服务";
        };
    var read = feed.read().map(at -> feed.lines() + " 行，" + times.ago(at) + "读到").orElse("还没有读到过");
    if (!feed.failure().isEmpty()) {
      return new Part(name, new Badge(Tone.WARN, "读不到"), read + "，正在重试。原因：" + feed.failure());
    }
    return feed.bad().isEmpty()
        ? new Part(name, GOOD, read)
        : new Part(
            name, new Badge(Tone.WARN, "有错"), read + "。这些行用不了：" + String.join("；", feed.bad()));
  }

  /** Without them times run on over the holidays, which is no trouble of the service's. */
  private static Part holidays(Service service) {
    var missing = (int) service.holidays().orElse(0);
    return missing == 0
        ? new Part("放假安排", GOOD, "今年的都有")
        : new Part(
            "放假安排", new Badge(Tone.WARN, "缺 " + missing + " 年"), HolidayWords.missing(missing));
  }

  private static Part heard(Service service, Times times) {
    return service
        .heardAt()
        .map(at ->
            new Part(
                "最近一份报文",
                at.isBefore(times.now().minus(QUIET)) ? new Badge(Tone.BAD, "太久了") : GOOD,
                times.ago(at) + "（" + times.full(at) + "）"))
        .orElseGet(() -> new Part("最近一份报文", new Badge(Tone.UNKNOWN, "还没有"), "还没有收到过任何站点的消息"));
  }
}
