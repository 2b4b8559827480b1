package zhenzhi.collector.station;

/** A level of the organisation tree, from the root down. */
public enum OrgLevel {
  /** 市. */
  CITY,
  /** 区. */
  DISTRICT,
  /** 办事处. */
  SUBDISTRICT,
  /** 社区. */
  COMMUNITY
}
