package zhenzhi.simulator.truth;

import java.time.Instant;
import zhenzhi.protocol.StationCode;

/** One site that a cause befell, and when. */
public record Hit(StationCode site, Instant from, Instant until) {

  public boolean isActive(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
