package zhenzhi.dashboard.words;

import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.dossier.Urgency;
import zhenzhi.protocol.Event.BootCause;

/** What the names of 分类诊治 are called on the pages. */
public final class DiagnosisLabels {
  private DiagnosisLabels() {}

  public static String of(Finding finding) {
    return switch (finding) {
      case POWER_CUT -> "断电";
      case POWER_UNSTEADY -> "电压不稳";
      case LINE_DOWN -> "线路不通";
      case LINE_NO_ADDRESS -> "拨号失败";
      case LINE_FLAPPING -> "线路时断时续";
      case BOX_DEAD -> "机顶盒故障";
      case SWITCHED_OFF -> "按习惯关机";
      case OUT_OF_REACH -> "离线，原因待定";
      case SUN_OUTAGE -> "日凌";
      case RAIN_FADE -> "雨衰";
      case SNOW_ON_DISH -> "积雪";
      case LNB_DEAD -> "高频头损坏";
      case DISH_MOVED -> "天线偏移";
      case DISH_WORN -> "天馈进水或锈蚀";
      case NO_SIGNAL -> "没有信号，原因待定";
      case LINE_POOR -> "线路质量差";
      case LINE_CONGESTED -> "线路拥堵";
      case NO_NAMES -> "域名解析不通";
      case BOX_REBOOTING -> "机顶盒反复重启";
      case BOX_HOT -> "机顶盒过热";
      case SYSTEM_CRASHING -> "系统反复出错";
      case DISK_FULL -> "存储已满";
      case MEMORY_SHORT -> "内存不足";
      case CLOCK_UNSET -> "时钟不准";
      case BINDING_WRONG -> "后台绑定错误";
      case BINDING_REFUSED -> "认证被拒";
      case DEVICE_TWICE -> "一个设备号两个站点";
      case DEVICE_EXCHANGED -> "换机没有登记";
      case NOT_STUDYING -> "设备完好，没人学习";
      case ONLY_AT_MONTH_END -> "只在月底开机";
    };
  }

  public static String of(FaultClass faultClass) {
    return switch (faultClass) {
      case HARDWARE -> "硬件";
      case SOFTWARE -> "软件";
      case ENVIRONMENT -> "环境";
      case MANAGEMENT -> "管理";
    };
  }

  public static String of(Component component) {
    return switch (component) {
      case POWER -> "电源";
      case BOX -> "机顶盒";
      case LNB -> "高频头";
      case DISH -> "天馈";
      case LINE -> "线路";
      case BINDING -> "后台绑定";
      case SYSTEM -> "系统";
      case SKY -> "天气";
      case PEOPLE -> "人";
    };
  }

  /** Class and component, such as {@code 硬件 · 天馈}. */
  public static String kind(Finding finding) {
    return of(finding.faultClass()) + " · " + of(finding.component());
  }

  public static String of(Treater treater) {
    return switch (treater) {
      case NOBODY -> "不用处理";
      case KEEPER -> "站点管理员";
      case DISTRICT_REPAIR -> "区维修";
      case TELECOM -> "联通";
      case SUBDISTRICT -> "办事处";
    };
  }

  public static String of(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "很可能";
      case MEDIUM -> "可能";
      case LOW -> "还不能确定";
    };
  }

  public static String of(NaturalCause cause) {
    return switch (cause) {
      case LIGHTNING -> "雷击";
    };
  }

  public static Badge of(Urgency urgency) {
    return switch (urgency) {
      case DUE -> new Badge(Tone.BAD, "要处理");
      case LATER -> new Badge(Tone.WARN, "先观察");
      case TOGETHER -> new Badge(Tone.IDLE, "属于事件");
      case PASSES -> new Badge(Tone.IDLE, "不用处理");
    };
  }

  /** How a box started when it came back. */
  public static String of(BootCause cause) {
    return switch (cause) {
      case POWER_LOSS -> "断电后开机";
      case CLEAN_RESTART -> "正常关机后开机";
      case CRASH -> "死机后开机";
      case UNKNOWN -> "重新开机";
    };
  }
}
