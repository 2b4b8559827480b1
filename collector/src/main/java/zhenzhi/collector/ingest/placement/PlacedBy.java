package zhenzhi.collector.ingest.placement;

/** How a time is known; the most trustworthy way first. */
public enum PlacedBy {
  /** The box knew the time when it wrote the report. */
  BOX_CLOCK,
  /** It knew the time when it sent the report, and had not restarted in between. */
  SENDING_CLOCK,
  /** It never knew the time, and had not restarted: counted back from when the report came. */
  RECEIPT_TIME,
  /** It had restarted: all that is known is between which two moments it was. */
  GUESS
}
