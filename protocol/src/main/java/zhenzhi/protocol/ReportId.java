package zhenzhi.protocol;

import java.util.UUID;

/**
 * What makes a report the same report, however often it arrives.
 *
 * @param boot drawn by the agent when it first starts after its box did, and kept in its outbox; an
 *     agent that lost its outbox draws a new one, so that no number is ever used twice
 * @param seq 1, 2, 3 … without a gap within one boot, at most 2^40 − 1
 */
public record ReportId(StationCode station, UUID boot, long seq) {
  /** A report a second for 34,000 years; small enough that sums of such numbers are numbers. */
  public static final long LAST_SEQ = (1L << 40) - 1;

  public ReportId {
    if (seq < 1 || seq > LAST_SEQ) {
      throw new IllegalArgumentException("not a sequence number: " + seq);
    }
  }

  @Override
  public String toString() {
    return station + "/" + boot + "/" + seq;
  }
}
