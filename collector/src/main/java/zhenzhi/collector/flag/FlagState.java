package zhenzhi.collector.flag;

/** How far a flag has come. */
public enum FlagState {
  /** Nobody has said anything. */
  OPEN,
  /** The site has explained. */
  ANSWERED,
  /** The office left the hours as they are. */
  KEPT,
  /** The office struck them off. */
  STRUCK,
  /** Later reports showed that there is nothing to ask. */
  LAPSED;

  /** Whether the office may still decide. */
  public boolean isUndecided() {
    return this == OPEN || this == ANSWERED;
  }
}
