package zhenzhi.collector.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bulletin that came to somebody.
 *
 * @param signed when somebody there signed for it
 */
public record Received(
    long id,
    String title,
    String prefix,
    int year,
    int issue,
    int number,
    LocalDate dated,
    Optional<Instant> signed) {}
