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
  WITHDRAWN,
  /** 转给别人: whoever had it need not come. */
  TAKEN,
  /** 同意延期. */
  GRANTED,
  /** 不同意延期. */
  NOT_GRANTED,
  /** 暂停. */
  PAUSED,
  /** 挂账. */
  SHELVED,
  /** 挂账到日子了. */
  SHELF_DUE,
  /** 暂停到日子了. */
  PAUSE_DUE,
  /** 等人确认. */
  PROOF_DUE,
  /** 接单的人请假. */
  HOLDER_AWAY;

  /** Whether somebody who comes for it comes for nothing. */
  boolean isOver() {
    return this == RECOVERED || this == WITHDRAWN || this == TAKEN;
  }

  /** Whether it is news of trouble, which nobody needs who learns at once that it is over. */
  boolean isTrouble() {
    return this == OPENED || this == DISPATCHED || this == BACK;
  }
}
