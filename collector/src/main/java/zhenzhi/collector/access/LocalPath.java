package zhenzhi.collector.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of this service, told apart from what merely looks like one. */
public final class LocalPath {
  /** Where people log in. */
  public static final String LOGIN = "/login";

  /** Where people choose a password of their own. */
  public static final String PASSWORD = "/password";

  /** Where people type the code of their telephone. */
  public static final String SECOND = "/second";

  /** Where people set up the codes of their telephone. */
  public static final String SET_UP = "/password/second";

  /** What a header can carry: other letters come encoded. Two slashes would begin a host. */
  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

  private static final Pattern HALF_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private LocalPath() {}

  /**
   * A path to go on to after log-in, if it stays on this service: a link in a letter must not lead
   * through our log-in to somebody else's page.
   */
  public static Optional<String> of(String next) {
    var stays =
        PATH.matcher(next).matches()
            && !HALF_ENCODED.matcher(next).find()
            && !next.startsWith(LOGIN);
    return stays ? Optional.of(next) : Optional.empty();
  }

  /** Whether somebody may go there who has something to do first. */
  public static boolean isOpen(Due due, String path) {
    return due == Due.NOTHING
        || path.equals(of(due))
        || path.equals("/logout")
        || path.equals("/health")
        || path.startsWith("/assets/");
  }

  /** Where somebody does what they must do first; home for nothing. */
  public static String of(Due due) {
    return switch (due) {
      case NOTHING -> "/";
      case SECOND -> SECOND;
      case PASSWORD -> PASSWORD;
      case SET_UP -> SET_UP;
    };
  }

  /** Whether scripts ask there, which answer a challenge and follow no redirection to a page. */
  public static boolean isForScripts(String path) {
    return path.startsWith("/api/") || path.equals("/prometheus");
  }
}
