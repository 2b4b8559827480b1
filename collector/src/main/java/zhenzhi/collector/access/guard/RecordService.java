package zhenzhi.collector.access.guard;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.ArrivalService;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;

/**
 * Writes requests into the record. What was entered is left out: that is in the things themselves.
 */
@Singleton
class RecordService {
  /** The number of the entry that stands for a request, as its attribute. */
  static final String NUMBER = "zhenzhi.audit.nth";

  private static final int LONGEST = 500;

  private static final Set<HttpMethod> HARMLESS =
      EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AuditService audit;
  private final ArrivalService arrivals;
  private final InstantSource clock;

  RecordService(AuditService audit, ArrivalService arrivals, InstantSource clock) {
    this.audit = audit;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * What is asked for, such as {@code POST /tickets/{id}/{step}}; empty for what changes nothing,
   * and for log-in, which writes what it knows itself.
   */
  static Optional<String> change(HttpRequest<?> request) {
    return BasicHttpAttributes.getUriTemplate(request)
        .filter(_ -> !HARMLESS.contains(request.getMethod()))
        .filter(_ -> !request.getPath().equals(LocalPath.LOGIN))
        .map(route -> request.getMethodName() + " " + route);
  }

  /** Answers the entry's number. */
  long note(HttpRequest<?> request, String act, String target, OptionalInt refused)
      throws SQLException {
    var who = request.getUserPrincipal(Authentication.class).map(Scopes::account);
    return audit.note(
        new Deed(
            clock.instant(),
            who.map(account -> OptionalLong.of(account.id())).orElse(OptionalLong.empty()),
            who.map(Account::login).orElse(""),
            arrivals.addressOf(request),
            act,
            target.length() <= LONGEST ? target : target.substring(0, LONGEST) + "…",
            refused));
  }
}
