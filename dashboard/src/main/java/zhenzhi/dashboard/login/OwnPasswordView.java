package zhenzhi.dashboard.login;

/**
 * The form for a password of one's own.
 *
 * @param login for the browser that keeps passwords
 * @param isFirst whether they came in with a one-time password and go nowhere else before
 * @param maySecond whether they are offered to have a code asked for besides
 * @param isDone whether it has just been changed
 * @param problem why it was not changed; empty when nothing was wrong
 */
public record OwnPasswordView(
    String login, boolean isFirst, boolean maySecond, boolean isDone, String problem) {}
