package zhenzhi.collector.enrolment.certificate;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.token.TokenService;
import zhenzhi.collector.rounds.Rounds;

/** Looks again and again what was taken back, and writes the lists for brokers. */
@Context
class RevocationSweep {
  /** A revocation has to be felt within a minute, by the broker's own look at its clients, too. */
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** The list says until when it is good, so it is written anew also without news. */
  private static final Duration WRITTEN_ANEW = Duration.ofDays(1);

  private final RevocationService revocations;
  private final TokenService tokens;
  private final AuthorityService authority;
  private final InstantSource clock;
  private final Rounds rounds;
  private Instant written = Instant.MIN;
  private Map<String, String> told = Map.of();

  RevocationSweep(
      RevocationService revocations,
      TokenService tokens,
      AuthorityService authority,
      InstantSource clock) {
    this.revocations = revocations;
    this.tokens = tokens;
    this.authority = authority;
    this.clock = clock;
    this.rounds =
        new Rounds("Looking for revoked certificates", EVERY, revocations.database(), this::look);
  }

  @PostConstruct
  void start() {
    if (authority.isSetUp()) {
      rounds.start();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() throws SQLException {
    var now = clock.instant();
    tokens.look();
    var hashes = tokens.hashes();
    if (revocations.look() || !hashes.equals(told) || !written.isAfter(now.minus(WRITTEN_ANEW))) {
      authority.tell(revocations.known(), hashes);
      told = hashes;
      written = now;
    }
    return false;
  }
}
