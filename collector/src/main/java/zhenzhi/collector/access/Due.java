package zhenzhi.collector.access;

/** What somebody who has logged in must do before anything else is open to them. */
public enum Due {
  NOTHING,
  /** Type the code of their telephone. */
  SECOND,
  /** Choose a password of their own: they came in with a one-time one. */
  PASSWORD,
  /** Set up codes of their telephone: nobody of their role is without. */
  SET_UP
}
