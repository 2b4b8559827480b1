package zhenzhi.collector.access;

import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;

/** Makes the session cookie. */
@Singleton
public class SessionCookieFactory {
  /** The cookie's name. */
  public static final String NAME = "zhenzhi-session";

  public Cookie begin(LogIn.LoggedIn in) {
    return Cookie.of(NAME, in.cookie()).httpOnly().path("/");
  }

  /** Makes the browser forget it. */
  public Cookie end() {
    return Cookie.of(NAME, "").httpOnly().path("/").maxAge(0);
  }
}
