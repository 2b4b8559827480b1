package zhenzhi.collector.bulletin;

/** For whom a bulletin is written. */
public enum Edition {
  /** 点名版: says who came last, and carries the lists. */
  NAMING,
  /** 不点名版: names those at the front alone. */
  PLAIN
}
