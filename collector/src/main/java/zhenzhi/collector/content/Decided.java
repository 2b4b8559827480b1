package zhenzhi.collector.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who decided something about content, and why.
 *
 * @param from the first day that it changes; today at the latest
 */
public record Decided(long account, Instant at, LocalDate from, String reason) {}
