package zhenzhi.collector.enrolment.certificate;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.token.TokenRepository;
import zhenzhi.collector.enrolment.trace.TraceRepository;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Takes back what boxes have, and knows which certificates were. */
@Singleton
public class RevocationService {
  private static final Logger LOG = LoggerFactory.getLogger(RevocationService.class);
  private static final int LONGEST_REASON = 200;

  private final DatabaseService database;
  private final RegistryService registry;
  private final InstantSource clock;
  private volatile @Nullable Map<BigInteger, Instant> revoked;
  private volatile double expiring = Double.NaN;
  private volatile double doubled = Double.NaN;

  RevocationService(DatabaseService database, RegistryService registry, InstantSource clock) {
    this.database = database;
    this.registry = registry;
    this.clock = clock;
  }

  /** All certificates that a site was ever given, the newest first. */
  public List<BoxCertificate> list(Scope scope, StationCode code) throws SQLException {
    registry.get(scope, code);
    try (var connection = database.connect()) {
      return LedgerRepository.ofStation(connection, scope, code);
    }
  }

  /** All sites in service with their boxes, what ends first before the others. */
  public List<SiteBox> boxes(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return SiteBoxRepository.all(connection, scope, clock.instant());
    }
  }

  /** A site with all that its box was ever given. */
  public SiteBox box(Scope scope, StationCode code) throws SQLException {
    var name = registry.get(scope, code).name();
    try (var connection = database.connect()) {
      return new SiteBox(
          code,
          name,
          LedgerRepository.ofStation(connection, scope, code),
          TokenRepository.ofStation(connection, scope, code),
          TraceRepository.strange(connection, scope, code, clock.instant()));
    }
  }

  /** Takes back all that a site has; refuses when it has nothing, and without a reason. */
  public void revoke(Account who, StationCode code, String reason) throws SQLException {
    registry.get(who.scope(), code);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal(Kind.INVALID, "a reason of 1 to " + LONGEST_REASON + " characters");
    }
    try (var connection = database.connect()) {
      var now = clock.instant();
      var by = OptionalLong.of(who.id());
      var certificates = LedgerRepository.revoke(connection, code, now, by, reason.strip());
      if (TokenRepository.end(connection, code, now, by, reason.strip()) + certificates == 0) {
        throw new Refusal(Kind.CONFLICT, "station " + code + " has nothing that holds");
      }
    }
    LOG.info("Account {} shut out the box of \"{}\": \"{}\".", who.id(), code, reason);
  }

  /**
   * Whether a certificate that we signed, and that is not over, holds. Nobody is let in before it
   * is known what was taken back. One that the last look did not see does: it may have been issued
   * a moment ago, and Mosquitto goes by the list of what was taken back, too.
   */
  public boolean holds(BigInteger serial) {
    var known = revoked;
    return known != null && !known.containsKey(serial);
  }

  /** Boxes whose certificate ends soon, as of the last look; unknown before it. */
  double expiring() {
    return expiring;
  }

  /** Sites of which two boxes were seen with one certificate or token, as of the last look. */
  double doubled() {
    return doubled;
  }

  DatabaseService database() {
    return database;
  }

  /** Reads what was taken back; answers whether it is news. */
  boolean look() throws SQLException {
    try (var connection = database.connect()) {
      var now = LedgerRepository.revoked(connection, clock.instant());
      expiring = LedgerRepository.expiring(connection, clock.instant().plus(Standing.SOON));
      doubled = SiteBoxRepository.doubled(connection, clock.instant());
      var isNews = !now.equals(revoked);
      revoked = now;
      return isNews;
    }
  }

  Map<BigInteger, Instant> known() {
    var known = revoked;
    return known == null ? Map.of() : known;
  }
}
