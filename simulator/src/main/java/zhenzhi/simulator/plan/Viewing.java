package zhenzhi.simulator.plan;

import java.time.Instant;

/**
 * One course that is played through without a pause.
 *
 * @param session which of the day's sittings it belongs to, from 1
 */
public record Viewing(int session, Instant from, Instant until, Course course) {

  boolean overlaps(Instant since, Instant end) {
    return from.isBefore(end) && until.isAfter(since);
  }
}
