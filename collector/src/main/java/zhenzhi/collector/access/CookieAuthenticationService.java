package zhenzhi.collector.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Knows people by their session cookie. */
@Singleton
class CookieAuthenticationService implements AuthenticationFetcher<HttpRequest<?>> {
  private final SessionService sessions;
  private final Scheduler blocking;

  CookieAuthenticationService(
      SessionService sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return Mono.justOrEmpty(request.getCookies().findCookie(SessionCookieFactory.NAME))
        .flatMap(cookie ->
            Mono.fromCallable(
                    () -> sessions.find(cookie.getValue()).map(Scopes::authentication).orElse(null))
                .subscribeOn(blocking));
  }
}
