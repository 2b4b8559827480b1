package zhenzhi.protocol;

import java.util.UUID;

/**
 * A report as it goes over the line: with the clocks at the moment of sending, which place a report
 * that was written before the box knew the time.
 *
 * @param sentBoot the boot under which it is sent; another than {@code report.id().boot()} when it
 *     waited out a restart
 */
public record SentReport(Report report, UUID sentBoot, ClockReading sentAt) {}
