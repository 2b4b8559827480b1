package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a ticket's time stands, with the three colours of 督办. */
public enum Colour {
  /** Nothing presses. */
  NONE,
  /** 蓝: near due. */
  BLUE,
  /** 黄: behind, since nobody took it on in time. */
  YELLOW,
  /** 红: overdue. */
  RED,
  /** 停表. */
  STOPPED;

  /** From three days before it is due [official]. */
  private static final Duration NEAR = Duration.ofDays(3);

  /**
   * The colour at {@code now} of a ticket that has not ended.
   *
   * @param acceptDue absent while that clock does not run
   * @param resolveDue absent while that clock does not run
   */
  public static Colour of(Optional<Instant> acceptDue, Optional<Instant> resolveDue, Instant now) {
    if (resolveDue.isEmpty()) {
      return STOPPED;
    }
    if (resolveDue.get().isBefore(now)) {
      return RED;
    }
    if (acceptDue.filter(at -> at.isBefore(now)).isPresent()) {
      return YELLOW;
    }
    return resolveDue.get().minus(NEAR).isBefore(now) ? BLUE : NONE;
  }
}
