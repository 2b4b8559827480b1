package zhenzhi.dashboard.words;

import static zhenzhi.dashboard.words.Numbers.plain;

import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.BindingWrong;
import zhenzhi.collector.station.situation.Situation.BoxTrouble;
import zhenzhi.collector.station.situation.Situation.LineTrouble;
import zhenzhi.collector.station.situation.Situation.NeverHeard;
import zhenzhi.collector.station.situation.Situation.NoSignal;
import zhenzhi.collector.station.situation.Situation.Offline;
import zhenzhi.collector.station.situation.Situation.Playing;
import zhenzhi.collector.station.situation.Situation.Standby;
import zhenzhi.collector.station.situation.Situation.Unknown;
import zhenzhi.dashboard.words.Sentence.Helper;

/**
 * How a site is, in one sentence, with one thing to do. Written for keepers with little schooling:
 * everyday words, nothing abbreviated, no more than one thing at a time.
 */
public final class Sentences {
  private Sentences() {}

  /** Says {@code situation} of a site that is reached by {@code access}. */
  public static Sentence of(Situation situation, Access access, Times times) {
    var badge = badge(situation.kind());
    return switch (situation) {
      case NeverHeard(var registered) ->
          new Sentence(
              badge,
              "机顶盒还从来没有上报过（" + times.moment(registered) + " 登记）。",
              "请看看机顶盒有没有通电、网线有没有插好。",
              Helper.TECHNICIAN);
      case Unknown(var why, _, _) ->
          new Sentence(badge, unknown(why), "不用做什么，等几分钟再看。", Helper.NOBODY);
      case Offline(var since, var how) -> offline(badge, times.moment(since), how);
      case LineTrouble line -> line(badge, line);
      case NoSignal signal ->
          new Sentence(
              badge, "收不到信号" + bars(signal) + "。", receptionAdvice(access), Helper.TECHNICIAN);
      case BindingWrong binding ->
          new Sentence(badge, binding(binding), "机器不用动，请联通在后台重新绑定。", Helper.OPERATOR);
      case BoxTrouble box -> box(badge, box);
      case Playing(var title, _, _) ->
          new Sentence(badge, "一切正常，正在播放《" + title + "》。", "", Helper.NOBODY);
      case Standby(var lastPlayed) ->
          new Sentence(
              badge,
              "一切正常，可以学习。"
                  + lastPlayed.map(at -> "上次播放是" + times.moment(at) + "。").orElse("还没有播放过。"),
              "",
              Helper.NOBODY);
    };
  }

  /** The same in one word. */
  public static Badge badge(Situation.Kind kind) {
    return switch (kind) {
      case PLAYING -> new Badge(Tone.LIVE, "正在播放");
      case STANDBY -> new Badge(Tone.GOOD, "正常待机");
      case SWITCHED_OFF -> new Badge(Tone.IDLE, "正常关机");
      case OFFLINE -> new Badge(Tone.BAD, "失去联系");
      case LINE -> new Badge(Tone.BAD, "网络不通");
      case RECEPTION -> new Badge(Tone.BAD, "没有信号");
      case BINDING -> new Badge(Tone.BAD, "绑定不对");
      case BOX -> new Badge(Tone.WARN, "机顶盒异常");
      case NEVER_HEARD -> new Badge(Tone.UNKNOWN, "从未上报");
      case UNKNOWN -> new Badge(Tone.UNKNOWN, "暂不清楚");
    };
  }

  /** Since when it is so; where only the last look is known, when that was. */
  public static String since(Situation situation, Times times) {
    return switch (situation) {
      case Offline(var since, _) -> times.moment(since) + "，" + times.ago(since);
      case NeverHeard(var registered) -> times.moment(registered) + " 登记以来";
      case Unknown(_, var since, _) -> times.moment(since);
      case LineTrouble line -> seen(times.moment(line.at()));
      case NoSignal signal -> seen(times.moment(signal.at()));
      case BindingWrong binding -> seen(times.moment(binding.at()));
      case BoxTrouble box -> seen(times.moment(box.at()));
      case Playing _, Standby _ -> "";
    };
  }

  private static String seen(String moment) {
    return moment + " 检查到";
  }

  private static String unknown(Situation.Why why) {
    return switch (why) {
      case NOBODY_LISTENING -> "系统这边没有在接收数据，暂时不知道站点的情况。不是站点的问题。";
      case LISTENING_TOO_SHORT -> "系统刚恢复接收，过几分钟才知道站点的情况。不是站点的问题。";
    };
  }

  private static Sentence offline(Badge badge, String since, Situation.How how) {
    return switch (how) {
      case LOST ->
          new Sentence(
              badge,
              "机顶盒" + since + " 突然断了联系，可能是停电或断网。",
              "看机顶盒的灯亮不亮：不亮，查插座和电闸；亮，把网线插紧。",
              Helper.KEEPER);
      case SILENT ->
          new Sentence(
              badge,
              "机顶盒从" + since + " 起没有消息，可能是没开机、断网或死机。",
              "看机顶盒开没开。开着的，拔下电源等一分钟再插上。",
              Helper.KEEPER);
      case STOPPED ->
          new Sentence(badge, "机顶盒" + since + " 正常关机，没有故障。", "学习前打开机顶盒就行。", Helper.NOBODY);
    };
  }

  private static Sentence line(Badge badge, LineTrouble line) {
    var says =
        switch (line.fault()) {
          case NO_CARRIER -> "网线没有接通。";
          case NO_NAMES -> "网线是通的，但上不了网。";
          case NO_BROKER -> "能上网，但连不上数据中心。";
          case LOSSY -> "网络很不稳，时断时续" + loss(line.lossPercent()) + "。";
        };
    return new Sentence(badge, says, "看光猫有没有红灯，把网线两头插紧。", Helper.OPERATOR);
  }

  private static String loss(@Nullable Double percent) {
    return percent == null ? "" : "（丢包 " + plain(percent) + "%）";
  }

  private static String bars(NoSignal signal) {
    if (signal.strengthPercent() != null && signal.qualityPercent() != null) {
      return "（强度 "
          + plain(signal.strengthPercent())
          + "%，质量 "
          + plain(signal.qualityPercent())
          + "%）";
    }
    return signal.snrDb() == null ? "" : "（信噪比 " + plain(signal.snrDb()) + " dB）";
  }

  private static String receptionAdvice(Access access) {
    return switch (access) {
      case SATELLITE_C, SATELLITE_KU -> "看锅盖有没有被雪或树枝挡住，线头松没松。下大雨就等雨停。";
      case CABLE -> "看有线电视的线头松没松，插紧再看。";
      case IPTV -> "把网线插紧再看。";
    };
  }

  private static String binding(BindingWrong binding) {
    return switch (binding.state()) {
      case UNBOUND -> "机顶盒没有绑定账号，放不了节目。";
      case REFUSED -> "运营商后台不认这台机顶盒，放不了节目。";
      case BOUND, UNKNOWN ->
          "机顶盒绑错了账号"
              + binding.account().map(account -> "：现在是 " + account).orElse("：现在没有账号")
              + binding.expected().map(account -> "，应该是 " + account).orElse("")
              + "。";
    };
  }

  private static Sentence box(Badge badge, BoxTrouble box) {
    return switch (box.fault()) {
      case DISK_FULL ->
          new Sentence(
              badge,
              "机顶盒快存满了（已用 " + plain(box.measured()) + "%）。",
              "拔下电源，等一分钟再插上；还不行就打电话。",
              Helper.TECHNICIAN);
      case TOO_HOT ->
          new Sentence(
              badge,
              "机顶盒太热了（" + plain(box.measured()) + " 度）。",
              "把机顶盒放到通风的地方，上面别压东西。",
              Helper.KEEPER);
    };
  }
}
