package zhenzhi.collector.flag;

/** What a site may choose to say, beside words of its own. */
public enum Answer {
  /** People were there and studied. */
  STUDIED,
  /** It was forgotten to switch off. */
  FORGOTTEN,
  /** The box plays by itself, or cannot be switched off. */
  EQUIPMENT,
  /** Something else, which the words say. */
  OTHER
}
