package zhenzhi.collector.ranking;

/** Why a site has no place. */
public enum Unranked {
  /** It was closed before the end. */
  RETIRED,
  /** It has not owed hours for long enough. */
  NEW,
  /** Faults, outages and power cuts took too much of the period. */
  EXCUSED,
  /** Of too few days anything was heard: that is not the same as no study. */
  UNKNOWN
}
