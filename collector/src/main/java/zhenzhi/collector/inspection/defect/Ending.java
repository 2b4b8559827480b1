package zhenzhi.collector.inspection.defect;

import java.time.Instant;

/** How a defect ends. */
public sealed interface Ending {
  /**
   * 整改完成.
   *
   * @param by who says so
   * @param remedy what was done
   */
  record Done(Instant at, String by, String remedy) implements Ending {}

  /** The sheet was corrected, and it is none. */
  record Corrected(Instant at, String by) implements Ending {}
}
