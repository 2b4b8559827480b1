package zhenzhi.collector.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.protocol.StationCode;

/** Tells who is asking. */
@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
class MeController {

  /** The account that asks, and what it may see. */
  @Get
  Me me(Authentication who) {
    var account = Scopes.account(who);
    return new Me(
        account.login(),
        account.person(),
        account.role(),
        account.orgPath(),
        account.station().map(StationCode::value).orElse(null));
  }

  /**
   * An account.
   *
   * @param orgPath the subtree that it sees
   * @param station the only site that it sees; absent when it sees all of the subtree
   */
  @Serdeable
  record Me(String login, String person, Role role, String orgPath, @Nullable String station) {}
}
