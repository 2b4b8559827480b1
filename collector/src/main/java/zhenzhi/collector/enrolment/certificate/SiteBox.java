package zhenzhi.collector.enrolment.certificate;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A site in service with the newest certificate of its box.
 *
 * @param newest without its bytes; none where the box never had one
 */
public record SiteBox(StationCode code, String name, Optional<BoxCertificate> newest) {

  public Standing standing(Instant now) {
    return Standing.of(newest.stream().toList(), now);
  }

  /** Whether two boxes have asked to renew the certificate that its box has, or the one before. */
  public boolean isDoubled() {
    return newest.filter(one -> one.revoked().isEmpty() && one.doubledAt().isPresent()).isPresent();
  }
}
