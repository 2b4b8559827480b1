package zhenzhi.collector.notice;

/** As what somebody is told. */
public enum Party {
  /** Whoever treats it: 区维修, 联通. */
  TREATER,
  /** 站点管理员. */
  KEEPER,
  /** 直接责任人: the community's party secretary. */
  SECRETARY,
  /** 第一责任人: the deputy secretary of the subdistrict's working committee. */
  DEPUTY,
  /** 办事处. */
  SUBDISTRICT,
  /** 远教办. */
  OFFICE,
  /** 部门负责人. */
  HEAD
}
