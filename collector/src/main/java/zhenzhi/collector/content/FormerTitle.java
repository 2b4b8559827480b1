package zhenzhi.collector.content;

import java.time.LocalDate;

/**
 * What a course was called before.
 *
 * @param until the first day on which it was called otherwise
 * @param person who renamed it
 */
public record FormerTitle(String title, LocalDate until, String person, String reason) {}
