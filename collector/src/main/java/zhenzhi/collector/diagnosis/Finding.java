package zhenzhi.collector.diagnosis;

import static zhenzhi.collector.diagnosis.FaultClass.ENVIRONMENT;
import static zhenzhi.collector.diagnosis.FaultClass.HARDWARE;
import static zhenzhi.collector.diagnosis.FaultClass.MANAGEMENT;
import static zhenzhi.collector.diagnosis.FaultClass.SOFTWARE;

/**
 * What may be found to be wrong. Classes, components and treaters follow the office's own scheme:
 * hardware suffers from lightning, power cuts and weather; software is set up again together with
 * the telecom.
 */
public enum Finding {
  /** 断电: the site alone, or with others. */
  POWER_CUT(Subject.REACH, HARDWARE, Component.POWER, Treater.KEEPER),
  /** 电压不稳: the power keeps going and coming back. */
  POWER_UNSTEADY(Subject.REACH, HARDWARE, Component.POWER, Treater.KEEPER),
  /** 线路不通. */
  LINE_DOWN(Subject.REACH, HARDWARE, Component.LINE, Treater.TELECOM),
  /** 拨号失败: the cable is fine, but the network gives the box no address. */
  LINE_NO_ADDRESS(Subject.REACH, HARDWARE, Component.LINE, Treater.TELECOM),
  /** 线路时断时续. */
  LINE_FLAPPING(Subject.REACH, HARDWARE, Component.LINE, Treater.TELECOM),
  /** 机顶盒不工作. */
  BOX_DEAD(Subject.REACH, HARDWARE, Component.BOX, Treater.DISTRICT_REPAIR),
  /** 每天定时关机: switched off by hand at its usual hour. */
  SWITCHED_OFF(Subject.REACH, MANAGEMENT, Component.PEOPLE, Treater.NOBODY),
  /** 离线，原因待定: power, line, plug or box, and nothing tells them apart yet. */
  OUT_OF_REACH(Subject.REACH, HARDWARE, Component.LINE, Treater.KEEPER),

  /** 日凌. */
  SUN_OUTAGE(Subject.RECEPTION, ENVIRONMENT, Component.SKY, Treater.NOBODY),
  /** 雨衰. */
  RAIN_FADE(Subject.RECEPTION, ENVIRONMENT, Component.SKY, Treater.NOBODY),
  /** 积雪: several dishes of an area at once, and for long. */
  SNOW_ON_DISH(Subject.RECEPTION, ENVIRONMENT, Component.DISH, Treater.KEEPER),
  /** 高频头损坏. */
  LNB_DEAD(Subject.RECEPTION, HARDWARE, Component.LNB, Treater.DISTRICT_REPAIR),
  /** 天线偏移: good until a moment, poor since. */
  DISH_MOVED(Subject.RECEPTION, HARDWARE, Component.DISH, Treater.DISTRICT_REPAIR),
  /** 进水或接头锈蚀: poorer week by week, worse in the wet. */
  DISH_WORN(Subject.RECEPTION, HARDWARE, Component.DISH, Treater.DISTRICT_REPAIR),
  /** 没有信号，原因待定. */
  NO_SIGNAL(Subject.RECEPTION, HARDWARE, Component.DISH, Treater.DISTRICT_REPAIR),

  /** 线路质量差. */
  LINE_POOR(Subject.LINE, HARDWARE, Component.LINE, Treater.TELECOM),
  /** 线路拥堵: a line that is full in the evening, with its neighbours. */
  LINE_CONGESTED(Subject.LINE, HARDWARE, Component.LINE, Treater.TELECOM),
  /** 域名解析不通. */
  NO_NAMES(Subject.LINE, HARDWARE, Component.LINE, Treater.TELECOM),

  /** 机顶盒反复重启. */
  BOX_REBOOTING(Subject.BOX, HARDWARE, Component.BOX, Treater.DISTRICT_REPAIR),
  /** 机顶盒过热. */
  BOX_HOT(Subject.BOX, HARDWARE, Component.BOX, Treater.KEEPER),
  /** 报修，原因待定: by the word of a person; no rule ever finds it. */
  UNCLEAR(Subject.BOX, HARDWARE, Component.BOX, Treater.DISTRICT_REPAIR),

  /** 系统反复出错. */
  SYSTEM_CRASHING(Subject.SYSTEM, SOFTWARE, Component.SYSTEM, Treater.DISTRICT_REPAIR),
  /** 存储已满. */
  DISK_FULL(Subject.SYSTEM, SOFTWARE, Component.SYSTEM, Treater.DISTRICT_REPAIR),
  /** 内存不足. */
  MEMORY_SHORT(Subject.SYSTEM, SOFTWARE, Component.SYSTEM, Treater.DISTRICT_REPAIR),
  /** 时钟不准. */
  CLOCK_UNSET(Subject.SYSTEM, SOFTWARE, Component.SYSTEM, Treater.TELECOM),

  /** 后台绑定错误: bound to an account other than the registered one. */
  BINDING_WRONG(Subject.BINDING, SOFTWARE, Component.BINDING, Treater.TELECOM),
  /** 认证被拒. */
  BINDING_REFUSED(Subject.BINDING, SOFTWARE, Component.BINDING, Treater.TELECOM),
  /** 同一设备出现在两个站点. */
  DEVICE_TWICE(Subject.BINDING, SOFTWARE, Component.BINDING, Treater.TELECOM),
  /** 设备被更换而没有登记. */
  DEVICE_EXCHANGED(Subject.BINDING, SOFTWARE, Component.BINDING, Treater.SUBDISTRICT),

  /** 设备完好，没人学习. */
  NOT_STUDYING(Subject.STUDY, MANAGEMENT, Component.PEOPLE, Treater.SUBDISTRICT),
  /** 只在月底开机. */
  ONLY_AT_MONTH_END(Subject.STUDY, MANAGEMENT, Component.PEOPLE, Treater.SUBDISTRICT),
  /** 簿册与播放对不上: hours in books or imports that no box played. */
  BOOKS_DISAGREE(Subject.STUDY, MANAGEMENT, Component.PEOPLE, Treater.SUBDISTRICT);

  private final Subject subject;
  private final FaultClass faultClass;
  private final Component component;
  private final Treater treater;

  Finding(Subject subject, FaultClass faultClass, Component component, Treater treater) {
    this.subject = subject;
    this.faultClass = faultClass;
    this.component = component;
    this.treater = treater;
  }

  public Subject subject() {
    return subject;
  }

  public FaultClass faultClass() {
    return faultClass;
  }

  public Component component() {
    return component;
  }

  /** Who treats it first. */
  public Treater treater() {
    return treater;
  }
}
