package zhenzhi.collector.diagnosis.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody entered about a diagnosis.
 *
 * @param actual absent where an entry was withdrawn
 * @param words what was done about it; of a withdrawal why
 * @param day on which it was seen to
 * @param person who entered it
 */
public record Entry(
    long id, Optional<Actual> actual, String words, LocalDate day, Instant at, String person) {}
