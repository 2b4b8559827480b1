package zhenzhi.dashboard.frame;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What every answer says to the browser: nothing from elsewhere, nothing inline, keep nothing. It
 * stands before all other filters, so that a refusal of theirs says so, too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HeadersFilter {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** A year: what is reached over HTTPS once is not asked for without it any more. */
  private static final String ALWAYS_TLS = "max-age=31536000";

  private final boolean isTls;

  HeadersFilter(
      @Property(name = "zhenzhi.access.secure-cookie", defaultValue = "false") boolean isTls) {
    this.isTls = isTls;
  }

  @ResponseFilter
  void protect(MutableHttpResponse<?> response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY"); // to what reads no policy
    response.header("Referrer-Policy", "same-origin");
    if (isTls) {
      response.header("Strict-Transport-Security", ALWAYS_TLS);
    }
    if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
