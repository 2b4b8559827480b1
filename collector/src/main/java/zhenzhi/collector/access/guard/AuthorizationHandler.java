package zhenzhi.collector.access.guard;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import zhenzhi.collector.access.LocalPath;

/** Answers whoever may not: a person goes to log in, a script gets a challenge. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationHandler
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private static final String HTMX = "HX-Request";
  private static final String HTMX_REDIRECT = "HX-Redirect";

  private final ErrorResponseProcessor<?> errors;

  AuthorizationHandler(ErrorResponseProcessor<?> errors) {
    this.errors = errors;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException who) {
    return answer((HttpRequest<?>) request, who.isForbidden());
  }

  private MutableHttpResponse<?> answer(HttpRequest<?> request, boolean forbidden) {
    if (forbidden) {
      return refuse(request, HttpStatus.FORBIDDEN, "not for this role");
    }
    var refusal = refuse(request, HttpStatus.UNAUTHORIZED, "log in first");
    if (LocalPath.isForScripts(request.getPath())) {
      return refusal.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhenzhi\"");
    }
    if (request.getHeaders().contains(HTMX)) {
      return refusal.header(HTMX_REDIRECT, LocalPath.LOGIN);
    }
    return wantsPage(request) ? HttpResponse.seeOther(login(request)) : refusal;
  }

  /** Only what was asked for with GET can be asked for again after log-in. */
  private static URI login(HttpRequest<?> request) {
    var login = UriBuilder.of(LocalPath.LOGIN);
    if (request.getMethod() == HttpMethod.GET) {
      LocalPath.of(request.getUri().toString())
          .filter(path -> !path.equals("/"))
          .ifPresent(path -> login.queryParam("next", path));
    }
    return login.build();
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  private MutableHttpResponse<?> refuse(HttpRequest<?> request, HttpStatus status, String why) {
    return errors.processResponse(
        ErrorContext.builder(request).errorMessage(why).build(), HttpResponse.status(status));
  }
}
