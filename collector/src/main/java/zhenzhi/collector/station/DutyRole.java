package zhenzhi.collector.station;

/** What somebody answers for at a site. */
public enum DutyRole {
  /** 第一责任人: the deputy secretary of the subdistrict's working committee. */
  FIRST,
  /** 直接责任人: the community's party secretary. */
  DIRECT,
  /** 站点管理员 A岗. */
  KEEPER_A,
  /** 站点管理员 B岗: stands in for the other. */
  KEEPER_B
}
