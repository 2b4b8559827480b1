package zhenzhi.collector.inspection.draw;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.inspection.draw.Lot.Outcome;

/**
 * A draw as it is kept.
 *
 * @param unit whose sites, by name; empty for everybody's
 * @param share percent of the sites
 * @param by who drew, by name
 * @param outcomes how many sites it came to what for
 * @param withdrawn absent while it holds
 */
public record Draw(
    long id,
    String unit,
    YearMonth month,
    long seed,
    int share,
    Instant at,
    String by,
    Map<Outcome, Long> outcomes,
    Optional<Withdrawn> withdrawn) {
  public Draw {
    outcomes = Map.copyOf(outcomes);
  }

  /** That it does not hold any more. */
  public record Withdrawn(Instant at, String by, String reason) {}

  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
