package zhenzhi.collector.enrolment;

import java.time.Instant;
import java.util.Optional;

/** Whether a box that brings a code is let in. Only who has the right code learns more than no. */
sealed interface Admission {
  /** It is. */
  record Admitted(long code) implements Admission {}

  /**
   * The code was used already. If it was by the same key, the answer got lost on its way, and the
   * same certificate is handed out again.
   */
  record UsedBefore(long code) implements Admission {}

  /** It is not. */
  record Refused(Why why) implements Admission {}

  /** Why a box is not let in, as it is counted. */
  enum Why {
    /** There is no such code, or it is another site's. */
    WRONG,
    /** The code was good once. */
    EXPIRED,
    /** It was used by another box. */
    USED,
    /** It was guessed at too often. */
    DEAD,
    /** Too many guesses came from that address. */
    TOO_MANY,
    /** A renewal that is not signed by a certificate that holds. */
    FORGED,
    /** A renewal of a certificate that holds for long yet. */
    EARLY,
    /** A renewal of one that another box has renewed already: there are two with one key. */
    DOUBLED
  }

  /**
   * Decides.
   *
   * @param newest code of the site; none where the office gave out none
   * @param matches whether it is the one that was brought
   * @param guesses that kill a code
   */
  static Admission of(Optional<Invitation> newest, boolean matches, int guesses, Instant now) {
    if (newest.isEmpty()) {
      return new Refused(Why.WRONG);
    }
    var code = newest.get();
    if (code.wrong() >= guesses) {
      return new Refused(Why.DEAD);
    }
    if (!matches) {
      return new Refused(Why.WRONG);
    }
    if (code.usedAt().isPresent()) {
      return new UsedBefore(code.id());
    }
    return now.isBefore(code.until()) ? new Admitted(code.id()) : new Refused(Why.EXPIRED);
  }
}
