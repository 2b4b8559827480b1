package zhenzhi.collector.ticket.duty;

/** Whose turn is first, and who stands behind. */
public enum Post {
  /** A岗. */
  A,
  /** B岗: when A岗 does not answer in time, or is away. */
  B
}
