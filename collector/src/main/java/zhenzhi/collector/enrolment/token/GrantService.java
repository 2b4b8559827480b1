package zhenzhi.collector.enrolment.token;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.protocol.StationCode;

/** Gives out tokens. */
@Singleton
public class GrantService {
  private static final Logger LOG = LoggerFactory.getLogger(GrantService.class);

  /** What stands beside the token that another one puts out of force. */
  private static final String ANEW = "发了新的口令";

  private final DatabaseService database;
  private final RegistryService registry;
  private final TokenService tokens;
  private final InstantSource clock;

  GrantService(
      DatabaseService database,
      RegistryService registry,
      TokenService tokens,
      InstantSource clock) {
    this.database = database;
    this.registry = registry;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Whether tokens are of any use here. */
  public boolean isSetUp() {
    return tokens.isSetUp();
  }

  /** A token that was just drawn; nobody sees it again. */
  public record Token(String text) {
    @Override
    public String toString() {
      return "a token";
    }
  }

  /**
   * A new token for the box of a site, good at once; the one before is good no longer. Refuses
   * while the site has a certificate that holds, and when it is out of service.
   */
  public Token grant(Account who, StationCode code) throws SQLException {
    if (!isSetUp()) {
      throw new Refusal(Kind.NOT_FOUND, "no tokens are given out here");
    }
    registry.get(who.scope(), code);
    var text = TokenFactory.draw();
    var hash = TokenFactory.hash(text);
    var now = clock.instant();
    var _ =
        database.inTransaction(connection -> {
          var ended = TokenRepository.end(connection, code, now, OptionalLong.empty(), ANEW);
          if (TokenRepository.keep(connection, code, hash, who.id(), now) == 0) {
            throw new Refusal(
                Kind.CONFLICT, "station " + code + " has a certificate or is out of service");
          }
          return ended;
        });
    tokens.look();
    LOG.info("Account {} gave out a token for the box of \"{}\".", who.id(), code);
    return new Token(text);
  }
}
