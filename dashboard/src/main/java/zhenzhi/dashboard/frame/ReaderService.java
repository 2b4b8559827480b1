package zhenzhi.dashboard.frame;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.responsibility.ResponsibilityConfig;

/** Finds out who asks. */
@Singleton
public class ReaderService {
  /** Where the session keeps it. */
  private static final String CSRF_TOKEN = "csrfToken";

  private final UnitService units;
  private final TimesService times;
  private final ResponsibilityConfig duties;

  ReaderService(UnitService units, TimesService times, ResponsibilityConfig duties) {
    this.units = units;
    this.times = times;
    this.duties = duties;
  }

  public Reader of(Authentication who) {
    var account = Scopes.account(who);
    return new Reader(account, units.nameOf(account), token(who), times.now(), duties::titleOf);
  }

  /** Whoever comes without a session, as scripts do, has no forms to send. */
  private static String token(Authentication who) {
    return who.getAttributes().get(CSRF_TOKEN) instanceof String token ? token : "";
  }
}
