package zhenzhi.collector.completeness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.EarlierBoot;

/**
 * A boot as one of its reports told of it.
 *
 * @param seq of the report
 * @param at when the box started
 * @param cause how its run before had ended
 * @param earlier the boot before; absent when the box knew of none
 */
public record Start(
    UUID boot, long seq, Instant at, BootCause cause, @Nullable EarlierBoot earlier) {

  /** Whether the box says that {@code other} came just before. */
  boolean follows(UUID other) {
    return earlier != null && earlier.boot().equals(other);
  }

  /** The last number of the boot before; 0 where the box knew of none. */
  long earlierLast() {
    return earlier == null ? 0 : earlier.lastSeq();
  }
}
