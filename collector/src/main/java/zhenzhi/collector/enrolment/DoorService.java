package zhenzhi.collector.enrolment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.access.Network;
import zhenzhi.collector.enrolment.Admission.Why;
import zhenzhi.collector.enrolment.EnrolmentMetrics.Upon;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.authority.AuthorityService.Request;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

/** Stands before enrolment: slows down who guesses, and says no in words that help nobody else. */
@Singleton
class DoorService {
  private static final Logger LOG = LoggerFactory.getLogger(DoorService.class);

  private final AuthorityService authority;
  private final EnrolmentConfig config;
  private final EnrolmentMetrics metrics;
  private final Guesses addresses;

  DoorService(AuthorityService authority, EnrolmentConfig config, EnrolmentMetrics metrics) {
    this.authority = authority;
    this.config = config;
    this.metrics = metrics;
    this.addresses = new Guesses(config.guesses());
  }

  boolean isSetUp() {
    return authority.isSetUp();
  }

  void requireSetUp() {
    if (!isSetUp()) {
      throw new Refusal(Kind.NOT_FOUND, "no certificates are issued here");
    }
  }

  Duration codeLife() {
    return config.codeLife();
  }

  int guesses() {
    return config.guesses();
  }

  void begin(String from, Instant now) {
    if (!addresses.begin(Network.of(from), now)) {
      throw refuse(Why.TOO_MANY, "a box", from);
    }
  }

  void opened(String from, Upon upon) {
    if (upon == Upon.CODE) {
      addresses.right(Network.of(from));
    }
    metrics.issued(upon);
  }

  /** The serial number that a renewal is signed with. */
  String renewing(String certificate, Request request, String signature, String from) {
    try {
      return authority.renewing(certificate, request, signature);
    } catch (Refusal forged) {
      throw refuse(Why.FORGED, "a certificate", from);
    }
  }

  /** Counts it, tells the operator, and answers what to throw. */
  Refusal refuse(Why why, String who, String from) {
    metrics.refused(why);
    LOG.warn("Refused a certificate to {} at {}: {}.", who, from, why);
    return switch (why) {
      case WRONG -> new Refusal(Kind.FORBIDDEN, "the code is not that of this station");
      case DEAD ->
          new Refusal(Kind.FORBIDDEN, "the code was guessed at too often: ask for another");
      case EXPIRED -> new Refusal(Kind.CONFLICT, "the code is too old: ask for another");
      case USED -> new Refusal(Kind.CONFLICT, "the code was used by another box: ask for another");
      case FORGED -> new Refusal(Kind.FORBIDDEN, "the certificate does not hold: enrol again");
      case EARLY -> new Refusal(Kind.CONFLICT, "the certificate holds for long yet");
      case DOUBLED ->
          new Refusal(Kind.FORBIDDEN, "another box has renewed this certificate: enrol again");
      case TOO_MANY -> new Refusal(Kind.TOO_SOON, "too many wrong codes from there, wait a minute");
    };
  }
}
