package zhenzhi.collector.enrolment.token;

import java.time.Instant;
import java.util.Optional;

/**
 * A token that a box was given; the words themselves are nowhere.
 *
 * @param madeBy who gave it out
 * @param doubledAt when two boxes were seen to come with it
 * @param ended that it is good no longer
 */
public record BoxToken(
    Instant madeAt, String madeBy, Optional<Instant> doubledAt, Optional<Ended> ended) {

  /**
   * That it is good no longer.
   *
   * @param by who took it back; nobody when another token or a certificate took its place
   */
  public record Ended(Instant at, Optional<String> by, String reason) {}
}
