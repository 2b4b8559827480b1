package zhenzhi.collector.notice;

/** What somebody is told of. */
public enum Occasion {
  /** 新工单. */
  OPENED,
  /** 派单. */
  DISPATCHED,
  /** 又坏了, or not repaired after all. */
  BACK,
  /** 回退. */
  RETURNED,
  /** 申请延期. */
  ASKED,
  /** 超时. */
  ESCALATED,
  /** 已恢复. */
  RECOVERED,
  /** 撤销. */
  WITHDRAWN;

  /** Whether somebody who comes for it comes for nothing. */
  boolean isOver() {
    return this == RECOVERED || this == WITHDRAWN;
  }

  /** Whether it is news of trouble, which nobody needs who learns at once that it is over. */
  boolean isTrouble() {
    return this == OPENED || this == DISPATCHED || this == BACK;
  }
}
