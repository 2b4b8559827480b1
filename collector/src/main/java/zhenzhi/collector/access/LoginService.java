package zhenzhi.collector.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Lets people in and out. */
@Singleton
public class LoginService {
  private final CredentialService credentials;
  private final SessionService sessions;
  private final ArrivalService arrivals;

  LoginService(CredentialService credentials, SessionService sessions, ArrivalService arrivals) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.arrivals = arrivals;
  }

  /**
   * Tries a password; at success a session begins, with a cookie that was never used before.
   *
   * @param from the address that the request came from
   */
  public LogIn logIn(String login, String password, String from) throws SQLException {
    return switch (credentials.check(login, password, from)) {
      case Credentials.Right(var account, var due) -> {
        arrivals.cameIn(account, from);
        yield new LogIn.LoggedIn(account, sessions.begin(account, due == Due.SECOND));
      }
      case Credentials.Wrong wrong -> {
        arrivals.wasWrong(wrong, login, from);
        yield new LogIn.WrongPassword();
      }
      case Credentials.Expired _ -> new LogIn.Expired();
      case Credentials.TooSoon(var retryAfter) -> new LogIn.TooSoon(retryAfter);
    };
  }

  /** The address that a request came from, by which guessing is slowed down. */
  public String addressOf(HttpRequest<?> request) {
    return arrivals.addressOf(request);
  }

  /** Ends the session of a cookie, if there is one. */
  public void logOut(String cookie) {
    sessions.end(cookie);
  }
}
