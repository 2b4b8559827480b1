package zhenzhi.collector.access;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.BasicAuthUtils;
import io.micronaut.security.authentication.UsernamePasswordCredentials;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import zhenzhi.collector.refusal.Refusal;

/** Knows scripts by HTTP Basic, with the same accounts. Pages know nothing of it. */
@Singleton
class BasicAuthenticationService implements AuthenticationFetcher<HttpRequest<?>> {
  private final CredentialService credentials;
  private final ArrivalService arrivals;
  private final AccessConfig config;
  private final Scheduler blocking;

  BasicAuthenticationService(
      CredentialService credentials,
      ArrivalService arrivals,
      AccessConfig config,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.credentials = credentials;
    this.arrivals = arrivals;
    this.config = config;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return Mono.justOrEmpty(request.getHeaders().getAuthorization())
        .filter(_ -> LocalPath.isForScripts(request.getPath()))
        .flatMap(header -> Mono.justOrEmpty(BasicAuthUtils.parseCredentials(header)))
        .flatMap(given ->
            Mono.fromCallable(() -> check(given, arrivals.addressOf(request)))
                .subscribeOn(blocking))
        .flatMap(Mono::justOrEmpty);
  }

  private Optional<Authentication> check(UsernamePasswordCredentials given, String from)
      throws SQLException {
    var login = text(given.getUsername());
    return switch (credentials.check(login, text(given.getPassword()), from)) {
      case Credentials.Right(var account, var due) ->
          due == Due.NOTHING && !config.asksCodesOf(account.role()) // a script types no codes
              ? Optional.of(Scopes.authentication(account))
              : Optional.empty();
      case Credentials.Wrong wrong -> {
        arrivals.wasWrong(wrong, login, from);
        yield Optional.empty();
      }
      case Credentials.Expired _ -> Optional.empty();
      case Credentials.TooSoon(var retryAfter) ->
          throw new Refusal(
              Refusal.Kind.TOO_SOON,
              "too many wrong passwords, wait " + (retryAfter.toSeconds() + 1) + " s");
    };
  }

  private static String text(@Nullable String given) {
    return requireNonNullElse(given, "");
  }
}
