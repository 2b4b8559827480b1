package zhenzhi.collector.ticket;

/** Where a ticket stands. */
public enum Stage {
  /** 待派单: nobody has it. */
  OPEN,
  /** 待接单. */
  DISPATCHED,
  /** 已接单. */
  ACCEPTED,
  /** 维修中: somebody is there. */
  ON_SITE,
  /** 待验证: repaired by word, not yet by the site's reports. */
  REPAIRED,
  /** 已恢复: in order again, and nobody has said what it was. */
  RECOVERED,
  /** 办结. */
  CLOSED,
  /** 挂账. */
  SHELVED,
  /** 撤销. */
  WITHDRAWN;

  /** Whether nothing is left to be done. */
  public boolean isEnd() {
    return this == CLOSED || this == WITHDRAWN;
  }

  /** Whether what comes back has relapsed, and was not out of order all the time. */
  public boolean isOver() {
    return this == RECOVERED || this == CLOSED;
  }

  /** Whether somebody is to treat it now. */
  public boolean isRunning() {
    return switch (this) {
      case OPEN, DISPATCHED, ACCEPTED, ON_SITE -> true;
      case REPAIRED, RECOVERED, CLOSED, SHELVED, WITHDRAWN -> false;
    };
  }
}
