package zhenzhi.collector.notice;

import java.time.Instant;

/**
 * A message as it is sent.
 *
 * @param id the same however often it is tried, so that whoever gets it twice can tell
 * @param target an address of e-mail, a number of telephone; empty where the way is a group
 * @param body lines of plain text
 */
public record Letter(
    long id, String target, String title, String body, boolean isUrgent, Instant madeAt) {

  /** The same for people who may have got it already. */
  public Letter marked() {
    return new Letter(id, target, "（可能已经发过）" + title, body, isUrgent, madeAt);
  }
}
