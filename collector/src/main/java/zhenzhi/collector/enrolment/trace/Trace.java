package zhenzhi.collector.enrolment.trace;

import java.time.Instant;

/**
 * Something by which a site's box was known, from when until when.
 *
 * @param value what the device calls itself, or where it came from, see {@link NetworkFactory}
 */
public record Trace(Kind kind, String value, Instant firstAt, Instant lastAt) {
  /** What is remembered. */
  public enum Kind {
    DEVICE,
    NETWORK
  }
}
