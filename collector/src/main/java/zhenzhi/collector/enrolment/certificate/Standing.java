package zhenzhi.collector.enrolment.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How a site stands with certificates. */
public sealed interface Standing {
  /** From then on somebody is told that a certificate was not renewed: a month to go and see. */
  Duration SOON = Duration.ofDays(30);

  /** It never had one. */
  record None() implements Standing {}

  /** It has one. */
  record Good(BoxCertificate certificate) implements Standing {}

  /** It has one that ends soon, and its box should have renewed it long ago. */
  record EndsSoon(BoxCertificate certificate) implements Standing {}

  /** Its newest has ended. */
  record Ended(BoxCertificate certificate) implements Standing {}

  /** Its newest was taken back. */
  record TakenBack(BoxCertificate certificate) implements Standing {}

  /**
   * Judges by the newest.
   *
   * @param all that the site was ever given
   */
  static Standing of(List<BoxCertificate> all, Instant now) {
    return all.stream()
        .max(Comparator.comparing(BoxCertificate::issuedAt))
        .map(newest -> of(newest, now))
        .orElse(new None());
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
