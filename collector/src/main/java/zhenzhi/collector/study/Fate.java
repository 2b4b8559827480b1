package zhenzhi.collector.study;

/** What became of time in which something was playing. */
public enum Fate {
  CREDITED,
  /** Only what does not count was playing. */
  NOT_STUDY,
  /** Outside the opening hours. */
  CLOSED,
  /** In a session below the shortest that counts. */
  TOO_SHORT,
  /** A person struck it off. */
  STRUCK,
  /** Beyond the cap of the day, which is reached in the order of the clock. */
  OVER_CAP
}
