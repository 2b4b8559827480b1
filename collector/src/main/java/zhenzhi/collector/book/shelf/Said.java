package zhenzhi.collector.book.shelf;

import java.time.Instant;
import zhenzhi.collector.book.page.Word;

/**
 * A line of an entry's log.
 *
 * @param person by name
 */
public record Said(Instant at, String person, Word word) {}
