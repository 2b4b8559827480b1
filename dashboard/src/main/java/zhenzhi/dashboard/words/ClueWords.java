package zhenzhi.dashboard.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;

/** Says what was seen, with what it is compared with. */
public final class ClueWords {
  private ClueWords() {}

  /** Such as {@code 不是雨衰：气象没有报雨}. */
  public static String of(RuledOut other) {
    return "不是" + DiagnosisLabels.of(other.finding()) + "：" + of(other.because());
  }

  /** Such as {@code 信噪比 7.0 dB，晴天一般 11.8 dB}. */
  public static String of(Clue clue) {
    var value = clue.value();
    var reference = clue.reference();
    return switch (clue.sign()) {
      case SILENT_FOR -> "已经 " + whole(value) + " 分钟没有消息" + after(reference, "，超过 ", " 分钟就要看一看");
      case SILENT_TOGETHER -> "同一时刻有 " + whole(value) + " 个站点没有消息";
      case NEIGHBOURS_HEARD -> "同一办事处有 " + whole(reference) + " 个站点正常";
      case OFF_AT_THIS_HOUR -> "最近 " + whole(reference) + " 天里有 " + whole(value) + " 天这个时候也关着";
      case BOOTED_AFTER_POWER_LOSS ->
          value == null ? "恢复时是断电以后重新开机" : "断电以后重新开机 " + whole(value) + " 次";
      case BOOTED_AFTER_CRASH -> "恢复时是死机以后重新开机";
      case BOOTED_IN_ORDER -> "恢复时是正常关机以后开机";
      case KEPT_RUNNING -> value == null ? "机顶盒一直开着，没有重启" : "有 " + whole(value) + " 个机顶盒一直开着，没有重启";
      case CAME_AND_WENT -> "一小时里断了 " + whole(value) + " 次";
      case BOOTED_AGAIN_AND_AGAIN -> "一小时里重启 " + whole(value) + " 次";
      case CABLE_UNPLUGGED -> "机顶盒记下网线没有接通";
      case NO_ADDRESS -> "机顶盒没有拿到网络地址";
      case PACKETS_LOST -> "丢包 " + percent(value) + after(reference, "，一般不超过 ", "%");
      case NEIGHBOURS_LOSE_TOO -> "附近 " + whole(value) + " 个站点也一样丢包";
      case NAMES_NOT_ANSWERED -> "网址解析没有回答";
      case STRENGTH_GONE -> "信号强度 " + percent(value) + after(reference, "，晴天一般 ", "%");
      case STRENGTH_FAIR -> "信号强度还在：" + percent(value) + after(reference, "，晴天一般 ", "%");
      case QUALITY_LOW -> "信号质量 " + percent(value) + after(reference, "，晴天一般 ", "%");
      case SNR_LOW -> "信噪比 " + decimal(value) + " dB" + afterDecimal(reference, "，晴天一般 ", " dB");
      case LNB_VOLTS_OFF -> "高频头的电压 " + decimal(value) + " V" + after(reference, "，正常不低于 ", " V");
      case LNB_CURRENT_OFF -> "高频头的电流 " + whole(value) + " mA" + after(reference, "，正常不低于 ", " mA");
      case LNB_SHORTED -> "高频头的电流 " + whole(value) + " mA" + after(reference, "，正常不超过 ", " mA");
      case DISHES_AROUND_FELL_TOO -> "半天之内周围有 " + whole(value) + " 个站点的天线也变差，不分波段";
      case OTHERS_OFF_TOO -> "周围有 " + whole(value) + " 个站点也在这几天陆续断电没开";
      case NEIGHBOURS_FELL_TOO -> "附近同波段有 " + whole(value) + " 个站点也变差";
      case NEIGHBOURS_RECEIVE -> "附近同波段有 " + whole(reference) + " 个站点正常";
      case RAIN_REPORTED -> "气象报雨，每小时 " + decimal(value) + " 毫米";
      case LASTED -> "已经 " + whole(value) + " 分钟" + after(reference, "，一般不超过 ", " 分钟");
      case NO_RAIN_REPORTED -> "气象没有报雨";
      case SUN_BEHIND_SATELLITE -> "太阳离卫星只有 " + decimal(value) + " 度";
      case SUN_ELSEWHERE -> "太阳离卫星有 " + whole(value) + " 度";
      case FELL_OVER_DAYS -> "几天里慢慢降了 " + decimal(value);
      case FELL_AT_ONCE -> "是一下子变差的，不是慢慢变差";
      case TOO_HOT -> "机顶盒 " + whole(value) + " °C" + after(reference, "，超过 ", " °C 就太热");
      case DISK_USED -> "存储用了 " + percent(value) + after(reference, "，超过 ", "% 就太满");
      case MEMORY_FREE -> "内存只剩 " + percent(value) + after(reference, "，少于 ", "% 就不够");
      case PLAYER_CRASHED -> "一小时里播放软件出错 " + whole(value) + " 次";
      case CLOCK_NOT_SET -> "机顶盒没有校过时";
      case OTHER_ACCOUNT -> "机顶盒用的账号不是登记的那一个";
      case ACCOUNT_REFUSED -> "后台没有接受机顶盒的账号";
      case SAME_DEVICE_ELSEWHERE -> "另一个站点也在用这个设备号";
      case OTHER_DEVICE -> "设备号和原来的不一样";
      case BOX_SAYS_SO -> "叫机顶盒自己检测，它也说不正常";
      case BOX_SAYS_OTHERWISE -> "叫机顶盒自己检测，它说是正常的";
      case ON_WITHOUT_STUDY -> "最近 " + whole(value) + " 个工作日开着机，没有播放过";
      case ON_AT_MONTH_END -> "前两个月只在月底开机，一共 " + whole(value) + " 天";
      case HOURS_NOBODY_PLAYED ->
          "那个月记的或者导入的学时里，有 " + decimal(value) + " 小时机顶盒没有播放过；它播放了 " + decimal(reference) + " 小时";
      case NO_BASELINE_YET -> "这个站点晴天的信号记录还不够，攒几天就能比较";
      case NO_WEATHER_KNOWN -> "不知道那里下没下雨";
      case NO_NEIGHBOURS -> "附近没有同波段的站点可以比较";
      case MAY_BE_SNOW -> "等一天：也许是积雪，雪化了自己会好";
      case NOT_BACK_YET -> "等机顶盒恢复：是断电还是断网，它自己记得";
    };
  }

  /** What would make a verdict surer. */
  public static String missing(Sign sign) {
    return of(Clue.of(sign));
  }

  private static String whole(@Nullable Double number) {
    return number == null ? "几" : String.valueOf(Math.round(number));
  }

  private static String decimal(@Nullable Double number) {
    return number == null ? "不明" : String.format(Locale.ROOT, "%.1f", number);
  }

  private static String percent(@Nullable Double number) {
    return number == null ? "不明" : Math.round(number) + "%";
  }

  private static String after(@Nullable Double reference, String before, String after) {
    return reference == null ? "" : before + whole(reference) + after;
  }

  private static String afterDecimal(@Nullable Double reference, String before, String after) {
    return reference == null ? "" : before + decimal(reference) + after;
  }
}
