package zhenzhi.collector.book.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.book.Sitting;

/**
 * What a row says that can be held against something else.
 *
 * @param entry as in the row
 * @param hours absent when the row says nothing of it
 * @param people the largest number that the row names
 * @param isTold whether the row is there without anybody's writing
 */
public record Claim(
    LocalDate day,
    OptionalLong entry,
    List<Sitting> times,
    Optional<Duration> hours,
    OptionalInt people,
    boolean isTold) {
  public Claim {
    times = List.copyOf(times);
  }

  /** How long it was: what was written, or else what its times come to. */
  Optional<Duration> length() {
    return hours.or(() ->
        times.isEmpty()
            ? Optional.empty()
            : Optional.of(
                times.stream().map(Sitting::length).reduce(Duration.ZERO, Duration::plus)));
  }
}
