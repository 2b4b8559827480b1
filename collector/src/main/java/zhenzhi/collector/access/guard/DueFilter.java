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

/**
 * Leads whoever has something to do first to where it is done: the code of their telephone, a
 * password of their own. Nothing else is open to them, on whichever route.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class DueFilter implements Ordered {

  /** The session must be known by then. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable HttpResponse<?> leadOn(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(Scopes::due)
        .filter(due -> !LocalPath.isOpen(due, request.getPath()))
        .map(due -> HttpResponse.seeOther(URI.create(LocalPath.of(due))))
        .orElse(null);
  }
}
