package zhenzhi.collector.access.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.DoorService;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;

/**
 * Writes down every change before it is made, whoever makes it on whichever route, and every file
 * that leaves. A new route is in the record without anybody having thought of it. What was entered
 * is not written down: that is in the things themselves.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AuditFilter implements Ordered {
  private static final String NUMBER = "zhenzhi.audit.nth";
  private static final int LONGEST = 500;

  /** Log-in writes what it knows itself, {@link DoorService}. */
  private static final String LOGIN = LocalPath.LOGIN;

  private static final Set<HttpMethod> HARMLESS =
      EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Set<String> FILES =
      Set.of(
          "text/csv",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final AuditService audit;
  private final DoorService door;
  private final InstantSource clock;

  AuditFilter(AuditService audit, DoorService door, InstantSource clock) {
    this.audit = audit;
    this.door = door;
    this.clock = clock;
  }

  /** Who it is must be known, and that their form is one of ours. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void noteChange(HttpRequest<?> request) throws SQLException {
    var change = change(request);
    if (change.isPresent()) {
      var nth = note(request, change.get(), request.getPath(), OptionalInt.empty());
      request.setAttribute(NUMBER, nth);
    }
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void noteAnswer(HttpRequest<?> request, HttpResponse<?> response) throws SQLException {
    var asked = request.getAttribute(NUMBER, Long.class);
    if (asked.isPresent()) {
      if (response.code() >= 400) {
        note(request, Deed.REFUSED, "" + asked.get(), OptionalInt.of(response.code()));
      }
    } else if (response.code() == HttpStatus.FORBIDDEN.getCode() && change(request).isPresent()) {
      var act = change(request).get(); // it was not let through to be noted
      note(request, act, request.getPath(), OptionalInt.of(response.code()));
    } else if (response.code() == 200 && isFile(response)) {
      var route = BasicHttpAttributes.getUriTemplate(request).orElse(request.getPath());
      note(request, "GET " + route, request.getUri().toString(), OptionalInt.empty());
    }
  }

  /** What is asked for; empty for what changes nothing. */
  private static Optional<String> change(HttpRequest<?> request) {
    return BasicHttpAttributes.getUriTemplate(request)
        .filter(_ -> !HARMLESS.contains(request.getMethod()))
        .filter(_ -> !request.getPath().equals(LOGIN))
        .map(route -> request.getMethodName() + " " + route);
  }

  private static boolean isFile(HttpResponse<?> response) {
    return response.getContentType().map(MediaType::getName).filter(FILES::contains).isPresent();
  }

  private long note(HttpRequest<?> request, String act, String target, OptionalInt refused)
      throws SQLException {
    var who = request.getUserPrincipal(Authentication.class).map(Scopes::account);
    return audit.note(
        new Deed(
            clock.instant(),
            who.map(account -> OptionalLong.of(account.id())).orElse(OptionalLong.empty()),
            who.map(Account::login).orElse(""),
            door.addressOf(request),
            act,
            shortened(target),
            refused));
  }

  private static String shortened(String target) {
    return Optional.of(target)
        .filter(text -> text.length() <= LONGEST)
        .orElseGet(() -> target.substring(0, LONGEST) + "…");
  }
}
