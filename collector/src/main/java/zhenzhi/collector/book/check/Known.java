package zhenzhi.collector.book.check;

import java.time.Duration;
import java.util.List;
import zhenzhi.collector.book.Sitting;

/**
 * What a box told of a day.
 *
 * @param isWhole whether it reported on the day and nothing is missing: only then does it
 *     contradict
 * @param raw all that played
 * @param on when the box was on, in order
 */
public record Known(boolean isWhole, Duration raw, List<Sitting> on) {
  public Known {
    on = List.copyOf(on);
  }
}
