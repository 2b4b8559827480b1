package zhenzhi.collector.flag;

/** What deserves a look. */
public enum Rule {
  /** Played without a break from opening to closing, several days running. */
  OPEN_TO_CLOSE,
  /** Played in the night. */
  NIGHT,
  /** The same course for longer on one day than anybody would listen to it. */
  LOOP,
  /** Nobody pressed a key of the remote control for long. */
  NO_KEY,
  /** The television was off. */
  DISPLAY_OFF,
  /** Began in the same minute day after day. */
  SAME_MINUTE,
  /** Most of a month's hours in its last days. */
  MONTH_END
}
