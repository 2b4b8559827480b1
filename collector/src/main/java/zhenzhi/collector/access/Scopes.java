package zhenzhi.collector.access;

import static java.util.Objects.requireNonNull;

import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Writes into an authentication who is asking and what they may see, and reads it back. */
public final class Scopes {
  private static final String ID = "accountId";
  private static final String PERSON = "person";
  private static final String ROLE = "role";
  private static final String ORG_PATH = "orgPath";
  private static final String STATION = "station";
  private static final String CSRF_TOKEN = "csrfToken";
  private static final String DUE = "due";

  private Scopes() {}

  /** What somebody may see. */
  public static Scope of(Authentication who) {
    return account(who).scope();
  }

  /** Who is asking. */
  public static Account account(Authentication who) {
    return new Account(
        (Long) get(who, ID),
        who.getName(),
        (String) get(who, PERSON),
        Role.valueOf((String) get(who, ROLE)),
        (String) get(who, ORG_PATH),
        Optional.ofNullable((String) who.getAttributes().get(STATION)).map(StationCode::new));
  }

  /** The token that forms of this session carry; there is none without a session. */
  public static Optional<String> csrfToken(Authentication who) {
    return Optional.ofNullable((String) who.getAttributes().get(CSRF_TOKEN));
  }

  /** What they must do before anything else is open to them. */
  public static Due due(Authentication who) {
    return Due.valueOf((String) who.getAttributes().getOrDefault(DUE, Due.NOTHING.name()));
  }

  static Authentication authentication(Session session) {
    var attributes = attributes(session.account());
    attributes.put(CSRF_TOKEN, session.csrfToken());
    attributes.put(DUE, session.due().name());
    return authentication(session.account(), attributes);
  }

  /** Of a script, which sends no forms. */
  static Authentication authentication(Account account) {
    return authentication(account, attributes(account));
  }

  private static Map<String, Object> attributes(Account account) {
    var attributes = new HashMap<String, Object>();
    attributes.put(ID, account.id());
    attributes.put(PERSON, account.person());
    attributes.put(ROLE, account.role().name());
    attributes.put(ORG_PATH, account.orgPath());
    account.station().ifPresent(station -> attributes.put(STATION, station.value()));
    return attributes;
  }

  private static Authentication authentication(Account account, Map<String, Object> attributes) {
    return Authentication.build(
        account.login(), List.of(account.role().name()), Map.copyOf(attributes));
  }

  private static Object get(Authentication who, String name) {
    return requireNonNull(who.getAttributes().get(name), name);
  }
}
