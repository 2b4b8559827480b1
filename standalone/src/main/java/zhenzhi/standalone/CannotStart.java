package zhenzhi.standalone;

/** Why nothing was started, in one line for the person who wanted it started. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String why) {
    super(why, null, false, false);
  }
}
