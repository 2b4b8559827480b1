package zhenzhi.collector.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;

/** Makes the session cookie. */
@Singleton
public class SessionCookieFactory {
  /** The cookie's name. */
  public static final String NAME = "zhenzhi-session";

  private final AccessConfig config;

  SessionCookieFactory(AccessConfig config) {
    this.config = config;
  }

  /** It lasts as long as the browser: how long the session does is for the database to say. */
  public Cookie begin(LogIn.LoggedIn in) {
    return cookie(in.cookie());
  }

  /** Makes the browser forget it. */
  public Cookie end() {
    return cookie("").maxAge(0);
  }

  /** What a request brought of it; empty if nothing. */
  public static String of(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).orElse("");
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(config.secureCookie())
        .sameSite(SameSite.Lax);
  }
}
