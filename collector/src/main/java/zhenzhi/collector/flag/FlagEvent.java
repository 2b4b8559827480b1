package zhenzhi.collector.flag;

import java.time.Instant;

/**
 * Something that happened to a flag.
 *
 * @param person who did it
 * @param choice what the site chose of {@link Answer}; empty for a decision
 */
public record FlagEvent(Kind kind, Instant at, String person, String choice, String words) {

  /** What happened. */
  public enum Kind {
    ANSWERED,
    KEPT,
    STRUCK,
    TAKEN_BACK
  }
}
