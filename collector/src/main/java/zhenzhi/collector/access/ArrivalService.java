package zhenzhi.collector.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;

/** Writes down who came to the door, and from where. */
@Singleton
public class ArrivalService {
  private static final String DOOR = LocalPath.LOGIN;

  private final AuditService audit;
  private final ClientAddressService addresses;
  private final InstantSource clock;

  ArrivalService(AuditService audit, ClientAddressService addresses, InstantSource clock) {
    this.audit = audit;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Behind a proxy, the address that the proxy was told to name. */
  public String addressOf(HttpRequest<?> request) {
    return addresses.of(request);
  }

  void cameIn(Account account, String from) throws SQLException {
    note(OptionalLong.of(account.id()), account.login(), from, Deed.LOGGED_IN);
  }

  /**
   * A login that there is not is left out: many a password was typed into that field. Who has to
   * wait is not written down either, so that nobody fills the record by guessing.
   */
  void wasWrong(Credentials.Wrong wrong, String login, String from) throws SQLException {
    var known = wrong.account().isPresent() ? login : "";
    note(wrong.account(), known, from, Deed.WRONG_PASSWORD);
  }

  private void note(OptionalLong account, String login, String from, String act)
      throws SQLException {
    audit.note(new Deed(clock.instant(), account, login, from, act, DOOR, OptionalInt.empty()));
  }
}
