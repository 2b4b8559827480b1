package zhenzhi.collector.notice;

/** What somebody is told of. */
public enum Occasion {
  /** 下发限期整改. */
  ORDER_ISSUED,
  /** 催签收. */
  ORDER_UNSIGNED,
  /** 报了措施. */
  ORDER_SUBMITTED,
  /** 同意措施. */
  ORDER_APPROVED,
  /** 退回重报. */
  ORDER_SENT_BACK,
  /** 整改申请延期. */
  ORDER_ASKED,
  /** 同意延期, or not. */
  ORDER_ANSWERED,
  /** 整改快到期. */
  ORDER_NEAR,
  /** 整改超时. */
  ORDER_OVERDUE,
  /** 继续整改. */
  ORDER_CONTINUED,
  /** 销号. */
  ORDER_CLEARED,
  /** 撤销整改. */
  ORDER_WITHDRAWN,
  /** 责任追究, and what is answered to an appeal. */
  CONCERNED,
  /** 申诉. */
  APPEAL,
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
    return switch (this) {
      case ORDER_WITHDRAWN, RECOVERED, WITHDRAWN, TAKEN -> true;
      default -> false;
    };
  }

  /** Whether it is news of trouble, which nobody needs who learns at once that it is over. */
  boolean isTrouble() {
    return this == ORDER_ISSUED || this == OPENED || this == DISPATCHED || this == BACK;
  }
}
