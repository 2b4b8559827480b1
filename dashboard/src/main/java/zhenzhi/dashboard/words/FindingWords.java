package zhenzhi.dashboard.words;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.dossier.Dossier;

/**
 * What a finding means for people who know nothing of receivers.
 *
 * @param shows what is seen of it
 * @param means what is behind that
 * @param first what the keeper does first
 */
public record FindingWords(String shows, String means, String first) {

  /** The whole verdict in one sentence: what is seen, why, who treats it, what to do first. */
  public static String sentence(Dossier dossier, Instant now) {
    var told = told(dossier.finding(), dossier.confidence(), dossier.cause());
    if (dossier.isOpen()) {
      return told + "；" + todo(dossier, now) + "。";
    }
    return DiagnosisLabels.of(dossier.ending()) + "：" + told + "。";
  }

  /** What is seen, and why. */
  public static String told(Finding finding, Confidence confidence, Optional<NaturalCause> cause) {
    return of(finding).shows() + "，" + belief(finding, confidence) + brought(cause);
  }

  private static String belief(Finding finding, Confidence confidence) {
    var means = of(finding).means();
    if (finding == Finding.OUT_OF_REACH || finding == Finding.NO_SIGNAL) {
      return "还不能确定是" + means; // that is the finding, however sure it is
    }
    return switch (confidence) {
      case HIGH -> "很可能是" + means;
      case MEDIUM -> "可能是" + means;
      case LOW -> "像是" + means + "，还不能确定";
    };
  }

  private static String brought(Optional<NaturalCause> cause) {
    return cause.map(natural -> "（" + DiagnosisLabels.of(natural) + "引起）").orElse("");
  }

  /** Who treats it, and what to do first. */
  private static String todo(Dossier dossier, Instant now) {
    var treater = dossier.treater(now);
    var first = first(dossier, now);
    if (dossier.isOverdue(now)) {
      return "早该好了还没有好，由" + DiagnosisLabels.of(treater) + "处理，先" + first;
    }
    return switch (treater) {
      case NOBODY -> "不用报修，" + first;
      case KEEPER -> "站点管理员自己能处理，先" + first;
      case DISTRICT_REPAIR, TELECOM, SUBDISTRICT ->
          "由" + DiagnosisLabels.of(treater) + "处理，站点先" + first;
    };
  }

  /** What the keeper does first. */
  static String first(Dossier dossier, Instant now) {
    return dossier.isOverdue(now)
        ? of(inItsPlace(dossier.finding())).first()
        : of(dossier.finding()).first();
  }

  /** The card that says what to do; absent when there is nothing to do. */
  public static Optional<Finding> card(Dossier dossier, Instant now) {
    if (!dossier.isOpen()) {
      return Optional.empty();
    }
    return Optional.of(dossier.isOverdue(now) ? inItsPlace(dossier.finding()) : dossier.finding())
        .filter(FindingWords::hasAdvice);
  }

  /** What is to be suspected of something that should have passed by itself. */
  private static Finding inItsPlace(Finding finding) {
    return finding.subject() == Subject.REACH ? Finding.OUT_OF_REACH : Finding.NO_SIGNAL;
  }

  /** Whether there is a card that says what to do. */
  public static boolean hasAdvice(Finding finding) {
    return finding.treater() != Treater.NOBODY;
  }

  public static FindingWords of(Finding finding) {
    return switch (finding) {
      case POWER_CUT -> new FindingWords("机顶盒没有消息", "停电", "看看插座和电闸有没有电");
      case POWER_UNSTEADY -> new FindingWords("机顶盒一会儿断电一会儿来电", "电压不稳或者插头松了", "把插头插紧，换一个插座");
      case LINE_DOWN -> new FindingWords("机顶盒连不上网", "网络线路断了", "看看光猫有没有亮红灯、网线有没有松");
      case LINE_NO_ADDRESS -> new FindingWords("网线是通的，机顶盒上不了网", "宽带拨号失败", "把光猫断电一分钟再开");
      case LINE_FLAPPING -> new FindingWords("网络一会儿通一会儿断", "线路接触不良", "把网线两头拔下来再插紧");
      case BOX_DEAD -> new FindingWords("机顶盒没有消息", "机顶盒坏了", "断电一分钟再开一次，不要拆机");
      case SWITCHED_OFF -> new FindingWords("机顶盒没有消息", "按习惯关了机", "要学习的时候打开就行");
      case UNCLEAR -> new FindingWords("站点报修", "什么原因要看了才知道", "断电一分钟再开一次，不要拆机");
      case OUT_OF_REACH -> new FindingWords("机顶盒没有消息", "停电、断网还是机顶盒的问题", "看看插座、电闸和机顶盒的灯");
      case SUN_OUTAGE -> new FindingWords("收不到卫星信号", "日凌（太阳正好在卫星背后）", "等二十分钟就好");
      case RAIN_FADE -> new FindingWords("卫星信号变差", "下雨挡住了信号", "等雨停就好");
      case SNOW_ON_DISH -> new FindingWords("卫星信号变差，附近几家也一样", "雪盖住了锅盖", "站在地面看看锅盖上有没有雪，够得着就轻轻扫掉");
      case LNB_DEAD -> new FindingWords("完全收不到卫星信号", "高频头坏了或者它的线断了", "看看机顶盒后面的天线接头有没有松");
      case DISH_MOVED -> new FindingWords("卫星信号突然变差", "锅盖偏了或者被挡住了", "在地面看看锅盖前面有没有雪和树枝");
      case DISH_WORN -> new FindingWords("卫星信号一天比一天差", "高频头进水或者接头锈了", "记下是不是下雨以后更差");
      case NO_SIGNAL -> new FindingWords("收不到卫星信号", "天气、锅盖还是高频头的问题", "看看锅盖有没有被挡住，下雨就等雨停");
      case LINE_POOR -> new FindingWords("网络时好时坏，画面会卡", "这条线路质量差", "把网线两头插紧");
      case LINE_CONGESTED -> new FindingWords("网络很慢", "附近的站点都慢，线路太挤", "换个时间再看");
      case NO_NAMES -> new FindingWords("网络是通的，网址打不开", "运营商的域名服务不通", "把光猫断电一分钟再开");
      case BOX_REBOOTING -> new FindingWords("机顶盒反复重启", "机顶盒或者它的电源坏了", "断电，插紧电源再开一次");
      case BOX_HOT -> new FindingWords("机顶盒太热", "通风不好", "把机顶盒上面和四周的东西拿开");
      case SYSTEM_CRASHING -> new FindingWords("播放软件反复出错", "系统故障", "断电一分钟再开一次");
      case DISK_FULL -> new FindingWords("机顶盒的存储满了", "旧文件没有清理", "照常用，等维修人员来清理");
      case MEMORY_SHORT -> new FindingWords("机顶盒的内存不够", "有程序占着不放", "断电一分钟再开一次");
      case CLOCK_UNSET -> new FindingWords("机顶盒的时间不对", "它校不了时", "照常用，把设备号报给联通");
      case BINDING_WRONG -> new FindingWords("后台账号和登记的不一样", "绑错了账号", "把机顶盒背面的设备号报给联通");
      case BINDING_REFUSED -> new FindingWords("后台不让机顶盒登录", "账号没有绑定或者停用了", "把机顶盒背面的设备号报给联通");
      case DEVICE_TWICE -> new FindingWords("同一个设备号出现在两个站点", "其中一个站点绑错了", "核对机顶盒背面的设备号");
      case DEVICE_EXCHANGED -> new FindingWords("机顶盒换过了", "换机以后没有登记", "把新机顶盒的设备号告诉办事处");
      case NOT_STUDYING -> new FindingWords("设备是好的，很久没有播放", "没有人来学或者不会用", "照操作指南打开一次");
      case ONLY_AT_MONTH_END -> new FindingWords("平时不开，只在月底开机", "平时没有安排学习", "和办事处商量固定的学习日");
      case BOOKS_DISAGREE -> new FindingWords("记的学时比播放的多很多", "也许记错了，也许没用机顶盒学习", "核对上个月的一册三簿");
    };
  }
}
