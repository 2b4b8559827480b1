package zhenzhi.collector.enrolment.token;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.token.TokenRepository.Good;
import zhenzhi.protocol.StationCode;

/** Knows which tokens are good, as of a look some seconds ago. */
@Singleton
public class TokenService {
  private final DatabaseService database;
  private final AuthorityService authority;

  /** Nobody is let in by a token before the first look. */
  private volatile Map<StationCode, Good> good = Map.of();

  TokenService(DatabaseService database, AuthorityService authority) {
    this.database = database;
    this.authority = authority;
  }

  /** Whether tokens are of any use here: brokers read them from the authority's folder. */
  public boolean isSetUp() {
    return authority.isSetUp();
  }

  /** The number of the token, if it is that of the station. */
  public OptionalLong check(StationCode station, String token) {
    var known = good.get(station);
    return known != null && TokenFactory.isOf(token, known.hash())
        ? OptionalLong.of(known.id())
        : OptionalLong.empty();
  }

  /** Whether a token that was checked is still good. */
  public boolean holds(long number) {
    return good.values().stream().anyMatch(one -> one.id() == number);
  }

  /** By the names of boxes, as Mosquitto's password file has them, in order. */
  public Map<String, String> hashes() {
    var hashes = new TreeMap<String, String>();
    good.forEach((station, one) -> hashes.put(station.value(), one.hash()));
    return hashes;
  }

  /** Reads which are good. */
  public void look() throws SQLException {
    try (var connection = database.connect()) {
      good = TokenRepository.inForce(connection);
    }
  }
}
