package zhenzhi.collector.diagnosis;

/** Who treats it. */
public enum Treater {
  /** It passes by itself, or is none of a site's doing. */
  NOBODY,
  /** 站点管理员. */
  KEEPER,
  /** 区维修. */
  DISTRICT_REPAIR,
  /** 联通. */
  TELECOM,
  /** 办事处. */
  SUBDISTRICT
}
