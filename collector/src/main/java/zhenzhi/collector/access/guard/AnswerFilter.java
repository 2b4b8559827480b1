package zhenzhi.collector.access.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import java.sql.SQLException;
import java.util.OptionalInt;
import zhenzhi.collector.audit.Deed;

/** Writes down which change was refused, every file that leaves, and who read about persons. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AnswerFilter implements Ordered {
  /** With what every file is answered that is to be kept: its type is added after the filters. */
  private static final String KEPT = "attachment";

  private final RecordService record;

  AnswerFilter(RecordService record) {
    this.record = record;
  }

  /** Around the check of roles, whose refusals are of interest. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void note(HttpRequest<?> request, HttpResponse<?> response) throws SQLException {
    var asked = request.getAttribute(RecordService.NUMBER, Long.class);
    if (asked.isPresent()) {
      if (response.code() >= HttpStatus.BAD_REQUEST.getCode()) {
        record.note(request, Deed.REFUSED, asked.get().toString(), OptionalInt.of(response.code()));
      }
    } else if (isFile(response) || isPersonal(request, response)) {
      var route = BasicHttpAttributes.getUriTemplate(request).orElse(request.getPath());
      record.note(request, "GET " + route, request.getUri().toString(), OptionalInt.empty());
    } else if (isForbidden(request, response)) {
      var act = RecordService.change(request).orElseThrow();
      record.note(request, act, request.getPath(), OptionalInt.of(response.code()));
    }
  }

  private static boolean isFile(HttpResponse<?> response) {
    return response.code() == HttpStatus.OK.getCode()
        && response
            .getHeaders()
            .findFirst(HttpHeaders.CONTENT_DISPOSITION)
            .filter(how -> how.startsWith(KEPT))
            .isPresent();
  }

  private static boolean isPersonal(HttpRequest<?> request, HttpResponse<?> response) {
    return response.code() == HttpStatus.OK.getCode()
        && RouteAttributes.getRouteMatch(request)
            .filter(route -> route.getAnnotationMetadata().hasAnnotation(Personal.class))
            .isPresent();
  }

  /** It was not let through to be noted before; who is not logged in is not written down. */
  private static boolean isForbidden(HttpRequest<?> request, HttpResponse<?> response) {
    return response.code() == HttpStatus.FORBIDDEN.getCode()
        && RecordService.change(request).isPresent()
        && request.getUserPrincipal(Authentication.class).isPresent();
  }
}
