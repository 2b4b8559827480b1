package zhenzhi.collector.diagnosis;

/** What is to be looked at. */
public enum Component {
  /** 电源. */
  POWER,
  /** 机顶盒. */
  BOX,
  /** 高频头. */
  LNB,
  /** 天馈. */
  DISH,
  /** 线路. */
  LINE,
  /** 后台绑定. */
  BINDING,
  /** 系统. */
  SYSTEM,
  /** 天气 and sun. */
  SKY,
  /** 人. */
  PEOPLE
}
