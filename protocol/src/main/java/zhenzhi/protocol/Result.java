package zhenzhi.protocol;

import java.util.List;
import java.util.UUID;

/**
 * A box's answer to a {@link Command}.
 *
 * @param command whose {@code id} it answers
 * @param detail in words for a technician, at most 500 characters
 * @param findings of a diagnosis, at most {@link Limits#FINDINGS}; empty otherwise
 */
public record Result(
    UUID command, StationCode station, Outcome outcome, String detail, List<Finding> findings) {
  public Result {
    findings = List.copyOf(findings);
  }

  public enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  /**
   * One thing looked at.
   *
   * @param name of the thing, 1 to 64 characters
   * @param text what was seen, at most 200 characters
   */
  public record Finding(String name, Verdict verdict, String text) {}

  public enum Verdict {
    GOOD,
    BAD,
    UNKNOWN
  }
}
