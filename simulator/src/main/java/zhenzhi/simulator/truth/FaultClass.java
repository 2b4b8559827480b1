package zhenzhi.simulator.truth;

/** The classes of 分类诊治. */
public enum FaultClass {
  /** 硬件. */
  HARDWARE,
  /** 软件. */
  SOFTWARE,
  /** 环境: nobody is sent, it goes by itself. */
  ENVIRONMENT,
  /** 管理. */
  MANAGEMENT,
  /** None of the site's: we did not listen. */
  OURS
}
