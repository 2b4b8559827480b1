package zhenzhi.collector.ranking;

/** Why a site has no place. */
public enum Unranked {
  /** It has not owed hours for long enough. */
  NEW,
  /** Faults, outages and power cuts took too much of the period. */
  EXCUSED,
  /** Nothing was heard of it: that is not the same as no study. */
  UNKNOWN
}
