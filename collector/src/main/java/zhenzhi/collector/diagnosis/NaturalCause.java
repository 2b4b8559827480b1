package zhenzhi.collector.diagnosis;

/** What brought a fault about, where that is known. */
public enum NaturalCause {
  /** 雷击. */
  LIGHTNING,
  /** 断电. */
  POWER_CUT,
  /** 大风. */
  STORM,
  /** 雨水. */
  WET
}
