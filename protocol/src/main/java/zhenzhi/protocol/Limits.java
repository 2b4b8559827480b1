package zhenzhi.protocol;

/**
 * How much fits into a message. {@code asyncapi.yaml} states the same, and a test compares them.
 */
public final class Limits {
  /** The version of the contract that this code speaks. */
  public static final int VERSION = 1;

  /** Bytes of any payload; what {@code sent} adds to a kept report is below 256. */
  public static final int PAYLOAD_BYTES = 65_536;

  /** Samples in a report: an hour of four kinds every minute. */
  public static final int SAMPLES = 240;

  /** Playback segments in a report. */
  public static final int PLAYBACK = 100;

  /** Events in a report. */
  public static final int EVENTS = 100;

  /** Reports settled by one receipt. */
  public static final int SETTLED = 500;

  /** Findings in a result. */
  public static final int FINDINGS = 40;

  /** Reports a minute that a box may send for long; a backlog may drain at ten times the rate. */
  public static final int REPORTS_PER_MINUTE = 60;

  private Limits() {}
}
