package zhenzhi.collector.imports;

/** What importing a line would do. */
public enum Verdict {
  /** Something that was not there. */
  FRESH,
  /** Something that is there, otherwise. */
  CHANGED,
  /** Nothing: it is there already. */
  KNOWN,
  /** Nothing at all is imported because of it. */
  BAD
}
