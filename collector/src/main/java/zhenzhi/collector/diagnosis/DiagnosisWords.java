package zhenzhi.collector.diagnosis;

/** What findings and classes are called, on pages and on paper alike. */
public final class DiagnosisWords {
  private DiagnosisWords() {}

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
      case UNCLEAR -> "报修，原因待定";
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
      case BOOKS_DISAGREE -> "簿册与播放对不上";
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
}
