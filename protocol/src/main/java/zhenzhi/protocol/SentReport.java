package zhenzhi.protocol;

import java.util.UUID;

/**
 * A report as it goes over the line: with the clocks at the moment of sending, which place a report
 * that was written before the box knew the time, and with what else waits.
 *
 * @param sentBoot the boot under which it is sent; another than {@code report.id().boot()} when it
 *     waited out a restart
 */
public record SentReport(Report report, UUID sentBoot, ClockReading sentAt, Backlog backlog) {

  /**
   * What the outbox held when the report was sent, the report itself included. One report means
   * that everything written before has been settled or dropped: what is still missing of it is
   * lost.
   *
   * @param reports 1 to 2^31 − 1
   * @param bytes 0 to 2^53 − 1
   */
  public record Backlog(int reports, long bytes) {}
}
