package zhenzhi.collector.access;

import jakarta.inject.Singleton;

/** Lets people in and out. */
@Singleton
public class LoginService {
  private final CredentialService credentials;
  private final SessionService sessions;

  LoginService(CredentialService credentials, SessionService sessions) {
    this.credentials = credentials;
    this.sessions = sessions;
  }

  /**
   * Tries a password; at success a session begins, with a cookie that was never used before.
   *
   * @param from the address that the request came from
   */
  public LogIn logIn(String login, String password, String from) {
    return switch (credentials.check(login, password, from)) {
      case Credentials.Right(var account) -> new LogIn.LoggedIn(account, sessions.begin(account));
      case Credentials.Wrong _ -> new LogIn.WrongPassword();
      case Credentials.TooSoon(var retryAfter) -> new LogIn.TooSoon(retryAfter);
    };
  }

  /** Ends the session of a cookie, if there is one. */
  public void logOut(String cookie) {
    sessions.end(cookie);
  }
}
