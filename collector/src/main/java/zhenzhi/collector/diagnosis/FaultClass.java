package zhenzhi.collector.diagnosis;

/** By class faults are told apart and treated: 分类诊治. */
public enum FaultClass {
  /** 硬件. */
  HARDWARE,
  /** 软件. */
  SOFTWARE,
  /** 环境. */
  ENVIRONMENT,
  /** 管理. */
  MANAGEMENT
}
