package zhenzhi.collector.access;

import jakarta.inject.Singleton;

/** Lets people in and out. */
@Singleton
public class LoginService {

  /**
   * Tries a password; at success a session begins.
   *
   * @param from the address that the request came from
   */
  public LogIn logIn(String login, String password, String from) {
    throw new UnsupportedOperationException(login + password.length() + from);
  }

  /** Ends the session of a cookie, if there is one. */
  public void logOut(String cookie) {
    throw new UnsupportedOperationException(cookie);
  }
}
