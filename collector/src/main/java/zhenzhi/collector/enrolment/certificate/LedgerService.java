package zhenzhi.collector.enrolment.certificate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.authority.AuthorityService.Request;
import zhenzhi.collector.enrolment.token.TokenRepository;
import zhenzhi.protocol.StationCode;

/** Keeps what is issued to boxes. Nothing is handed out before it is kept. */
@Singleton
public class LedgerService {
  /** What stands beside what a new first certificate puts out of force. */
  static final String ANEW = "重新登记了机顶盒";

  private final DatabaseService database;
  private final AuthorityService authority;

  LedgerService(DatabaseService database, AuthorityService authority) {
    this.database = database;
    this.authority = authority;
  }

  /** The first certificate of a box, in the caller's transaction; ends what it had before. */
  public BoxCertificate first(
      Connection connection, StationCode station, Request request, long code, Instant now)
      throws SQLException {
    LedgerRepository.revoke(connection, station, now, OptionalLong.empty(), ANEW);
    TokenRepository.end(connection, station, now, OptionalLong.empty(), ANEW);
    var issued = authority.issue(station, request);
    LedgerRepository.keep(
        connection, station, issued, now, OptionalLong.of(code), Optional.empty());
    return again(connection, code, request).orElseThrow();
  }

  /** What was issued upon a code, if it was to the same key and still holds. */
  public Optional<BoxCertificate> again(Connection connection, long code, Request request)
      throws SQLException {
    return LedgerRepository.ofKey(connection, code, request.keyFingerprint())
        .filter(issued -> issued.revoked().isEmpty());
  }

  /** The certificate after {@code serial}. */
  public Next next(String serial, Request request, Instant now) throws SQLException {
    return database.inTransaction(connection -> {
      var current =
          LedgerRepository.inService(connection, serial).filter(known -> known.holds(now));
      if (current.isEmpty()) {
        return new Next.Gone();
      }
      var key = request.keyFingerprint();
      var given = LedgerRepository.next(connection, serial, key);
      if (given.isPresent()) {
        return new Next.Given(given.get());
      }
      if (LedgerRepository.next(connection, serial).isPresent()) {
        LedgerRepository.doubled(connection, serial, now);
        return new Next.Doubled();
      }
      if (!current.get().life().isDue(now)) {
        return new Next.Early();
      }
      var station = current.get().station();
      var issued = authority.issue(station, request);
      LedgerRepository.keep(
          connection, station, issued, now, OptionalLong.empty(), Optional.of(serial));
      return new Next.Given(LedgerRepository.next(connection, serial, key).orElseThrow());
    });
  }
}
