package zhenzhi.collector.book.page;

import java.time.LocalDate;

/**
 * An entry as it stands now.
 *
 * @param isBeside whether it stands beside what was told of the day; else it is a row of its own
 * @param writer who wrote last
 */
public record Kept(
    long id, String book, LocalDate day, boolean isBeside, Written written, String writer) {}
