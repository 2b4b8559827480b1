package zhenzhi.collector.access.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.Scopes;

/** Leads whoever came in with a one-time password to the page that asks for their own. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OwnPasswordFilter implements Ordered {

  /** The session must be known by then. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable HttpResponse<?> leadToPassword(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .filter(Scopes::mustChange)
        .filter(_ -> !LocalPath.isBeforePassword(request.getPath()))
        .map(_ -> HttpResponse.seeOther(URI.create(LocalPath.PASSWORD)))
        .orElse(null);
  }
}
