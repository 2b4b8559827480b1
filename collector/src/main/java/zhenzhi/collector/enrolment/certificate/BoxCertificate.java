package zhenzhi.collector.enrolment.certificate;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A certificate that a box was given.
 *
 * @param serial in hexadecimal digits
 * @param der as it was handed out
 * @param renewed the serial of the one before it; none when it was issued upon a code
 * @param doubledAt when somebody else asked to renew it than had already
 */
public record BoxCertificate(
    String serial,
    StationCode station,
    byte[] der,
    Life life,
    Instant issuedAt,
    Optional<String> renewed,
    Optional<Instant> doubledAt,
    Optional<Revoked> revoked) {

  /**
   * That it was taken back.
   *
   * @param by whom; nobody when the box was enrolled anew
   */
  public record Revoked(Instant at, Optional<String> by, String reason) {}

  boolean holds(Instant now) {
    return revoked.isEmpty() && !life.isOver(now);
  }
}
