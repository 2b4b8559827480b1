package zhenzhi.collector.refusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

/** The only place that knows which refusal is which HTTP status. */
@Controller
class RefusalController {
  private final ErrorResponseProcessor<?> errors;

  RefusalController(ErrorResponseProcessor<?> errors) {
    this.errors = errors;
  }

  @Error(global = true)
  HttpResponse<?> answer(HttpRequest<?> request, Refusal refusal) {
    return errors.processResponse(
        ErrorContext.builder(request).cause(refusal).errorMessage(refusal.why()).build(),
        HttpResponse.status(status(refusal.kind())));
  }

  private static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_SOON -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }
}
