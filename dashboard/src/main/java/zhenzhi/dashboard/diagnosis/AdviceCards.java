package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.dashboard.diagnosis.AdviceView.Step;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Sentence.Helper;

/**
 * What a keeper does about a finding, in three steps. The rule behind all of them: switch off,
 * report, never open the box or climb.
 */
public final class AdviceCards {
  private static final Step POWER = new Step(Drawing.PLUG, "看电", "插头插紧。看看别的电器有没有电，电闸有没有跳。");
  private static final Step RESTART = new Step(Drawing.PLUG, "断电再开", "拔下机顶盒的电源，等一分钟，再插上。");
  private static final Step LIGHTS = new Step(Drawing.LIGHTS, "看灯", "机顶盒前面的灯亮不亮，是什么颜色，记下来。");
  private static final Step CABLE = new Step(Drawing.CABLE, "插紧网线", "机顶盒和光猫两头的网线，拔下来再插到底。");
  private static final Step MODEM = new Step(Drawing.MODEM, "看光猫", "有红灯就把光猫断电一分钟再开。");
  private static final Step CONNECTOR =
      new Step(Drawing.CONNECTOR, "拧紧天线接头", "先拔电源，把机顶盒后面的天线接头拧紧，再插上电源。");
  private static final Step DISH = new Step(Drawing.DISH, "看锅盖", "站在地面看：有没有雪、树枝、杂物挡住。不要爬高。");
  private static final Step LABEL = new Step(Drawing.LABEL, "抄设备号", "机顶盒背面有一张贴纸，把设备号抄下来。");
  private static final Step ON = new Step(Drawing.LIGHTS, "打开", "插上电源，打开电视和机顶盒，等两分钟。");
  private static final Step WATCH = new Step(Drawing.REMOTE, "放一课", "用遥控器选一课，按“确定”。看得到画面就好了。");
  private static final Step DAYS = new Step(Drawing.CALENDAR, "定学习日", "和办事处商量，每个月固定几天学习。");
  private static final Step BOOKS =
      new Step(Drawing.CALENDAR, "翻一翻簿册", "打开“一册三簿”，有提示的一条一条看。记错了就更正。");
  private static final Step REPAIR = new Step(Drawing.PHONE, "还不行就报修", "打电话说站点名字和看到的情况。不要拆机。");
  private static final Step TELECOM = new Step(Drawing.PHONE, "打电话给联通", "说站点名字和看到的情况，请他们来查。");
  private static final Step BIND = new Step(Drawing.PHONE, "打电话给联通", "报站点名字和设备号，请他们重新绑定。");
  private static final Step OFFICE = new Step(Drawing.PHONE, "告诉办事处", "打电话说站点名字和情况。");

  private AdviceCards() {}

  /** {@code finding}: one that somebody treats. */
  public static AdviceView of(Finding finding, HelpConfig help) {
    var helper = finding.treater() == Treater.TELECOM ? Helper.OPERATOR : Helper.TECHNICIAN;
    return new AdviceView(
        DiagnosisLabels.of(finding),
        FindingWords.of(finding).shows(),
        steps(finding),
        Calls.fromKeeper(helper, List.of(), help));
  }

  private static List<Step> steps(Finding finding) {
    return switch (finding) {
      case POWER_CUT, POWER_UNSTEADY -> List.of(POWER, LIGHTS, REPAIR);
      case OUT_OF_REACH -> List.of(POWER, CABLE, REPAIR);
      case LINE_DOWN, LINE_FLAPPING, LINE_POOR -> List.of(CABLE, MODEM, TELECOM);
      case LINE_NO_ADDRESS, LINE_CONGESTED, NO_NAMES -> List.of(MODEM, RESTART, TELECOM);
      case BOX_DEAD, BOX_REBOOTING, UNCLEAR -> List.of(RESTART, LIGHTS, REPAIR);
      case BOX_HOT ->
          List.of(new Step(Drawing.AIR, "让它透气", "拿开机顶盒上面和四周的东西，不要放在柜子里。"), RESTART, REPAIR);
      case LNB_DEAD, DISH_WORN -> List.of(CONNECTOR, DISH, REPAIR);
      case SNOW_ON_DISH ->
          List.of(DISH, new Step(Drawing.DISH, "扫雪", "够得着就用软扫帚轻轻扫掉。够不着就等雪化，不要爬高。"), REPAIR);
      case DISH_MOVED, NO_SIGNAL -> List.of(DISH, CONNECTOR, REPAIR);
      case SYSTEM_CRASHING, MEMORY_SHORT, DISK_FULL -> List.of(RESTART, WATCH, REPAIR);
      case CLOCK_UNSET -> List.of(CABLE, LABEL, TELECOM);
      case BINDING_WRONG, BINDING_REFUSED, DEVICE_TWICE -> List.of(LABEL, RESTART, BIND);
      case DEVICE_EXCHANGED -> List.of(LABEL, OFFICE, WATCH);
      case NOT_STUDYING -> List.of(ON, WATCH, OFFICE);
      case ONLY_AT_MONTH_END -> List.of(DAYS, ON, WATCH);
      case BOOKS_DISAGREE -> List.of(BOOKS, WATCH, OFFICE);
      case SWITCHED_OFF, SUN_OUTAGE, RAIN_FADE ->
          throw new IllegalArgumentException(finding + " is treated by nobody");
    };
  }
}
