package zhenzhi.dashboard.words;

import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.dossier.Ending;
import zhenzhi.collector.diagnosis.dossier.Urgency;
import zhenzhi.protocol.Event.BootCause;

/** What the names of 分类诊治 are called on the pages. */
public final class DiagnosisLabels {
  private DiagnosisLabels() {}

  public static String of(Finding finding) {
    return DiagnosisWords.of(finding);
  }

  public static String of(FaultClass faultClass) {
    return DiagnosisWords.of(faultClass);
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

  public static String of(Ending ending) {
    return switch (ending) {
      case OVER -> "已经恢复";
      case RETIRED -> "已经撤站";
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
