package zhenzhi.collector.bulletin;

import java.time.Instant;

/**
 * Something that somebody did to a bulletin.
 *
 * @param note such as why it was returned; may be empty
 */
public record BulletinEvent(Instant at, long account, String person, What what, String note) {

  /** What was done. */
  public enum What {
    DRAFTED,
    REFRESHED,
    EDITED,
    ADDRESSED,
    SUBMITTED,
    RETURNED,
    ISSUED,
    DISCARDED
  }
}
