package zhenzhi.dashboard.frame;

/** What cannot be taken of a form, in words for whoever entered it. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Mistake(String says) {
    super(says, null, false, false); // no stack trace: nothing is broken
  }

  public String says() {
    return String.valueOf(getMessage());
  }
}
