package zhenzhi.collector.rectification;

/** How far an order has come. */
public enum Stage {
  /** 已下发: the site has not signed for it. */
  ISSUED,
  /** 已签收: the site has to say why, and what it will do. */
  RECEIVED,
  /** 待审核. */
  SUBMITTED,
  /** 退回: to be written better. */
  RETURNED,
  /** 已同意: what was promised is being done. */
  APPROVED,
  /** 已落实: waits for the month that shows it. */
  DONE,
  /** 销号. */
  CLEARED,
  /** 撤销. */
  WITHDRAWN;

  public boolean isEnd() {
    return this == CLEARED || this == WITHDRAWN;
  }

  /** Whether something still has to be done by the due date. */
  public boolean isRunning() {
    return switch (this) {
      case ISSUED, RECEIVED, SUBMITTED, RETURNED, APPROVED -> true;
      case DONE, CLEARED, WITHDRAWN -> false;
    };
  }
}
