package zhenzhi.simulator.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.StationCode;

/**
 * A box from one start until it stops or starts again: one boot of the protocol.
 *
 * @param from when it started; its uptime counts from here
 */
public record Run(StationCode station, Instant from, Instant until, BootCause cause, Pace pace) {

  /** Follows from everything that a run's reports depend on, but for the plan's seed. */
  public UUID boot() {
    return UUID.nameUUIDFromBytes(toString().getBytes(UTF_8));
  }

  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
