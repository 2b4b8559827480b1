package zhenzhi.collector.diagnosis;

/** What brought a fault about, where that is known. */
public enum NaturalCause {
  /** 雷击. */
  LIGHTNING
}
