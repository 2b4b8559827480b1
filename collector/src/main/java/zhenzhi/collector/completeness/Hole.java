package zhenzhi.collector.completeness;

import java.time.Instant;
import java.util.UUID;

/**
 * Numbers of one boot that are not here, without a gap.
 *
 * @param from when the one before was made, or the box had started
 * @param until when the one after was made, or the next boot had begun; not before {@code from}
 */
public record Hole(UUID boot, long first, long last, Instant from, Instant until) {

  public long reports() {
    return last - first + 1;
  }
}
