package zhenzhi.collector.accountability;

/** How far an entry has come. */
public enum State {
  /** 有效: nobody has appealed. */
  HOLDS,
  /** 申诉中. */
  APPEALED,
  /** 维持. */
  UPHELD,
  /** 变更: another kind holds. */
  CHANGED,
  /** 撤销: the appeal was right. */
  REVOKED,
  /** 撤回: the office was wrong. */
  WITHDRAWN;

  /** Whether it does not count any more. */
  public boolean isVoid() {
    return this == REVOKED || this == WITHDRAWN;
  }
}
