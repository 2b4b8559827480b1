package zhenzhi.collector.enrolment.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.enrolment.token.BoxToken;
import zhenzhi.collector.enrolment.trace.Strange;
import zhenzhi.protocol.StationCode;

/**
 * A site in service with what its box was given, the newest first.
 *
 * @param certificates in a list of all sites the newest alone, without its bytes
 * @param tokens in a list of all sites the newest alone
 * @param strange by what it looks like another box than before
 */
public record SiteBox(
    StationCode code,
    String name,
    List<BoxCertificate> certificates,
    List<BoxToken> tokens,
    List<Strange> strange) {
  public SiteBox {
    certificates = List.copyOf(certificates);
    tokens = List.copyOf(tokens);
    strange = List.copyOf(strange);
  }

  public Standing standing(Instant now) {
    return Standing.of(certificates, tokens, now);
  }

  /** When two boxes were last seen with what holds, a certificate or a token. */
  public Optional<Instant> doubledAt() {
    return Stream.concat(
            certificates.stream()
                .filter(one -> one.revoked().isEmpty())
                .flatMap(one -> one.doubledAt().stream()),
            tokens.stream()
                .filter(one -> one.ended().isEmpty())
                .flatMap(one -> one.doubledAt().stream()))
        .max(Instant::compareTo);
  }

  /** Whether somebody has to go and see which box it is. */
  public boolean isDoubtful() {
    return doubledAt().isPresent() || !strange.isEmpty();
  }
}
