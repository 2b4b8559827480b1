package zhenzhi.dashboard.station;

import static zhenzhi.dashboard.words.Numbers.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.completeness.Ledger.Outbox;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.collector.station.situation.StationFacts.Binding;
import zhenzhi.collector.station.situation.StationFacts.Box;
import zhenzhi.collector.station.situation.StationFacts.Line;
import zhenzhi.collector.station.situation.StationFacts.Reception;
import zhenzhi.dashboard.station.StationView.Fact;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Sample.Answer;

/** The last values of a box, each with its age, for whoever repairs it. */
public final class Facts {
  public static final String SIGNAL = "信号";

  private final Times times;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Times times) {
    this.times = times;
  }

  public static List<Fact> of(StationPicture picture, Times times) {
    var all = new Facts(times);
    var facts = picture.facts();
    all.add("接入方式", Labels.of(picture.station().access()));
    all.boot(facts);
    facts.reception().ifPresent(all::reception);
    facts.line().ifPresent(all::line);
    facts.box().ifPresent(all::box);
    facts.binding().ifPresent(all::binding);
    picture.reports().outbox().ifPresent(all::outbox);
    picture.station().account().ifPresent(account -> all.add("登记的账号", account));
    if (!picture.station().address().isEmpty()) {
      all.add("地址", picture.station().address());
    }
    return List.copyOf(all.facts);
  }

  private void boot(StationFacts known) {
    known.bootedAt().ifPresent(at -> add("开机时间", times.moment(at) + "，" + times.ago(at)));
  }

  private void reception(Reception seen) {
    add(
        SIGNAL,
        seen.at(),
        seen.locked() ? "锁定" : "没有锁定",
        measured("强度 ", seen.strengthPercent(), "%"),
        measured("质量 ", seen.qualityPercent(), "%"),
        measured("信噪比 ", seen.snrDb(), " dB"));
  }

  private void line(Line seen) {
    add(
        "网络",
        seen.at(),
        seen.carrier() ? "网线已接通" : "网线没接通",
        answer("域名解析", seen.dns()),
        answer("数据中心", seen.broker()),
        measured("往返 ", seen.roundTripMs(), " 毫秒"),
        measured("丢包 ", seen.lossPercent(), "%"));
  }

  private void outbox(Outbox held) {
    var waiting = held.reports() - 1;
    add(
        "还没传上来",
        held.at(),
        waiting == 0 ? "没有，都传完了" : waiting + " 份",
        waiting == 0 ? "" : Numbers.size(held.bytes()));
  }

  private void box(Box seen) {
    add(
        "机器",
        seen.at(),
        "负载 " + plain(seen.load()),
        "内存剩 " + seen.memoryFreeMiB() + "/" + seen.memoryTotalMiB() + " MB",
        "存储剩 " + seen.diskFreeMiB() + "/" + seen.diskTotalMiB() + " MB",
        measured("温度 ", seen.temperatureCelsius(), " 度"),
        seen.clockSynchronised() ? "时钟已校准" : "时钟没有校准");
  }

  private void binding(Binding seen) {
    var state =
        switch (seen.state()) {
          case BOUND -> "已绑定";
          case UNBOUND -> "没有绑定";
          case REFUSED -> "后台拒绝";
          case UNKNOWN -> "不清楚";
        };
    add("绑定", seen.at(), state, seen.account().orElse("没有账号"), "设备号 " + seen.device());
  }

  private void add(String name, String value) {
    facts.add(new Fact(name, value));
  }

  private void add(String name, Instant at, String... parts) {
    var known = List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
    add(name, String.join("，", known) + "（" + times.ago(at) + "）");
  }

  private static String measured(String name, @Nullable Double value, String unit) {
    return value == null ? "" : name + Numbers.plain(value) + unit;
  }

  private static String answer(String who, Answer answer) {
    return switch (answer) {
      case ANSWERED -> who + "通";
      case SILENT -> who + "不通";
      case NOT_ASKED -> "";
    };
  }
}
