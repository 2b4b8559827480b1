package zhenzhi.dashboard.login;

import java.util.List;

/**
 * The log-in form.
 *
 * @param login what was typed last time, so that it need not be typed again
 * @param next page to go on to; empty for the first page
 * @param problem why the last try did not open the door; empty on the first
 * @param demo accounts of a demonstration; empty otherwise
 */
public record LoginView(String login, String next, String problem, List<Demo> demo) {

  /** An account that anybody may try. */
  public record Demo(String who, String login, String password) {}
}
