package zhenzhi.collector.access.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import jakarta.inject.Singleton;
import java.util.Optional;
import zhenzhi.collector.access.Scopes;

/**
 * Finds the token that this session's forms carry: pages write it, {@link CsrfFilter} checks it.
 */
@Singleton
class CsrfService implements CsrfTokenRepository<HttpRequest<?>> {

  @Override
  public Optional<String> findCsrfToken(HttpRequest<?> request) {
    return request.getUserPrincipal(Authentication.class).flatMap(Scopes::csrfToken);
  }
}
