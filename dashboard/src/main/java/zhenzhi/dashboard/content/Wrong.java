package zhenzhi.dashboard.content;

/** What cannot be understood, in words for whoever entered it. */
final class Wrong extends RuntimeException {
  private static final long serialVersionUID = 1;

  Wrong(String says) {
    super(says, null, false, false);
  }

  String says() {
    return String.valueOf(getMessage());
  }
}
