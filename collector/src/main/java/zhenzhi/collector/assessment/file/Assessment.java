package zhenzhi.collector.assessment.file;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.ranking.Period;

/**
 * An assessment.
 *
 * @param orgPath the unit whose sites are assessed
 * @param corrects the one that was published first and that this puts right
 * @param version counts the changes; who changes something names the version that they saw
 * @param asOf what was known then
 * @param submittedBy the account's number; who submitted it does not publish it
 */
public record Assessment(
    long id,
    long unit,
    String unitName,
    String orgPath,
    Period period,
    OptionalLong corrects,
    State state,
    int version,
    Sheet sheet,
    Instant asOf,
    OptionalLong submittedBy,
    Optional<Published> published) {

  /** How far it has come. */
  public enum State {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    DISCARDED
  }

  /**
   * When it was published.
   *
   * @param fingerprint SHA-256 in hexadecimal of the sheet and everything that the sites came to
   */
  public record Published(Instant at, String fingerprint) {
    private static final int SHORT = 12;

    /** As much of it as a person compares. */
    public String mark() {
      return fingerprint.substring(0, SHORT);
    }
  }

  /** Something that somebody did to it; {@code note} may be empty. */
  public record Event(Instant at, String person, What what, String note) {}

  /** What was done. */
  public enum What {
    DRAFTED,
    REFRESHED,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    DISCARDED
  }

  /** In a list. {@code sites}: how many were assessed. */
  public record Entry(
      long id,
      String unitName,
      Period period,
      boolean isCorrection,
      State state,
      Instant asOf,
      long sites) {}
}
