package zhenzhi.simulator.truth;

/** What is at fault. */
public enum Part {
  /** 机顶盒. */
  BOX,
  /** 高频头. */
  LNB,
  /** 天馈. */
  DISH,
  /** 线路. */
  LINE,
  /** 电源. */
  POWER,
  /** 后台绑定. */
  BINDING,
  /** 系统. */
  SYSTEM,
  /** 天气, 日凌. */
  SKY,
  /** 人. */
  PEOPLE,
  /** Collector or broker. */
  OURSELVES
}
