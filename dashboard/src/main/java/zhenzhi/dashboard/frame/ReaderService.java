package zhenzhi.dashboard.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import jakarta.inject.Singleton;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.refusal.Refusal;

/** Finds out who asks. */
@Singleton
public class ReaderService {
  private final AccountService accounts;
  private final UnitService units;
  private final CsrfTokenRepository<HttpRequest<?>> tokens;
  private final TimesService times;

  ReaderService(
      AccountService accounts,
      UnitService units,
      CsrfTokenRepository<HttpRequest<?>> tokens,
      TimesService times) {
    this.accounts = accounts;
    this.units = units;
    this.tokens = tokens;
    this.times = times;
  }

  public Reader of(HttpRequest<?> request, Authentication who) {
    var account =
        accounts
            .find(who.getName())
            .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no account " + who.getName()));
    return new Reader(
        account, units.nameOf(account), tokens.findCsrfToken(request).orElse(""), times.now());
  }
}
