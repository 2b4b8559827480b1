package zhenzhi.simulator.truth;

/** What the figure of a kind in a scenario means. */
public enum Rate {
  /** So many a year at each site that it can befall. */
  PER_SITE,
  PER_FEEDER,
  PER_SWITCH,
  PER_UPLINK,
  PER_DISTRICT,
  /** The share of sites, 0 to 1. */
  SHARE
}
