package zhenzhi.collector.notice;

/** Whether a message is handed over once more after attempts whose end nobody knows. */
public enum Repeat {
  /** There was none, or the provider itself knows a repeat. */
  PLAIN,
  /** It may have come already, and says so. */
  MARKED,
  /** It may have come twice already: a person decides. */
  NONE;

  /** {@code unclear}: attempts that no answer came to, or that somebody died over. */
  public static Repeat after(int unclear, Way.Kind kind) {
    if (unclear == 0 || kind.isKeyed()) {
      return PLAIN;
    }
    return unclear == 1 ? MARKED : NONE;
  }
}
