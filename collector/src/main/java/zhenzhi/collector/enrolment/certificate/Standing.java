package zhenzhi.collector.enrolment.certificate;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zhenzhi.collector.enrolment.token.BoxToken;

/** How a site stands with what its box is let in upon. */
public sealed interface Standing {
  /** From then on somebody is told that a certificate was not renewed: a month to go and see. */
  Duration SOON = Duration.ofDays(30);

  /** It never had any. */
  record None() implements Standing {}

  /** It has a certificate. */
  record Good(BoxCertificate certificate) implements Standing {}

  /** It has one that ends soon, and its box should have renewed it long ago. */
  record EndsSoon(BoxCertificate certificate) implements Standing {}

  /** Its newest has ended. */
  record Ended(BoxCertificate certificate) implements Standing {}

  /** Its newest was taken back. */
  record TakenBack(BoxCertificate certificate) implements Standing {}

  /** It comes with a token. */
  record ByToken(BoxToken token) implements Standing {}

  /** Its token was taken back. */
  record TokenTakenBack(BoxToken.Ended end) implements Standing {}

  /**
   * Judges by what was given last.
   *
   * @param certificates that the site was ever given
   * @param tokens that it was ever given
   */
  static Standing of(List<BoxCertificate> certificates, List<BoxToken> tokens, Instant now) {
    var certificate = certificates.stream().max(comparing(BoxCertificate::issuedAt));
    var token = tokens.stream().max(comparing(BoxToken::madeAt));
    if (token.isPresent()
        && certificate.filter(it -> it.issuedAt().isAfter(token.get().madeAt())).isEmpty()) {
      return of(token.get());
    }
    return certificate.map(newest -> of(newest, now)).orElse(new None());
  }

  private static Standing of(BoxToken newest) {
    return newest.ended().<Standing>map(TokenTakenBack::new).orElse(new ByToken(newest));
  }

  private static Standing of(BoxCertificate newest, Instant now) {
    if (newest.revoked().isPresent()) {
      return new TakenBack(newest);
    }
    if (newest.life().isOver(now)) {
      return new Ended(newest);
    }
    return now.isBefore(newest.life().until().minus(SOON))
        ? new Good(newest)
        : new EndsSoon(newest);
  }
}
