package zhenzhi.standalone.hostile;

/**
 * What came of an attack.
 *
 * @param isRefused whether nothing was reached by it
 * @param how the broker let it be known
 */
record Told(boolean isRefused, String how) {
  static Told refused(String how) {
    return new Told(true, how);
  }

  static Told reached(String how) {
    return new Told(false, how);
  }

  /** Refused, if the broker said no or ended the connection. */
  static Told by(Answer answer) {
    return new Told(!answer.isYes(), answer.words());
  }
}
