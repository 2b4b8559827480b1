package zhenzhi.collector.access.guard;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Refuses what a foreign page makes a browser send; it also guards log-in, which has no token. */
@Order(-1_000)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrossSiteFilter {
  private static final Set<HttpMethod> HARMLESS =
      EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ErrorResponseProcessor<?> errors;

  CrossSiteFilter(ErrorResponseProcessor<?> errors) {
    this.errors = errors;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> refuseForeign(HttpRequest<?> request) {
    if (HARMLESS.contains(request.getMethod())
        || !CrossSite.isForeign(
            header(request, "Sec-Fetch-Site"),
            header(request, HttpHeaders.ORIGIN),
            header(request, HttpHeaders.HOST))) {
      return null;
    }
    return errors.processResponse(
        ErrorContext.builder(request).errorMessage("sent by another site's page").build(),
        HttpResponse.status(HttpStatus.FORBIDDEN));
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    return request.getHeaders().findFirst(name);
  }
}
