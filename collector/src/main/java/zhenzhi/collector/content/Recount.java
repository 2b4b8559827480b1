package zhenzhi.collector.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that are worked out anew because sorting changed for them.
 *
 * @param says what was decided
 * @param from all days since
 * @param progress absent until it is known how much there is to do
 */
public record Recount(
    long id,
    String says,
    LocalDate from,
    Instant asked,
    Optional<Progress> progress,
    Optional<Instant> done) {

  /** Months of sites. */
  public record Progress(int done, int all) {}
}
