package zhenzhi.collector.station;

/** What kind of place a site serves. Kinds are ranked apart from each other. */
public enum StationKind {
  VILLAGE,
  COMMUNITY,
  AGENCY,
  SCHOOL,
  ENTERPRISE
}
