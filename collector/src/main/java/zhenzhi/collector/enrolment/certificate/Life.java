package zhenzhi.collector.enrolment.certificate;

import java.time.Duration;
import java.time.Instant;

/** From when until when a certificate holds. */
public record Life(Instant from, Instant until) {
  private static final int LAST_THIRD = 3;

  /** A third before the end: a box that is off for a summer comes back in time. */
  public Instant renewFrom() {
    return until.minus(Duration.between(from, until).dividedBy(LAST_THIRD));
  }

  boolean isDue(Instant now) {
    return !now.isBefore(renewFrom());
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }
}
