package zhenzhi.collector.diagnosis.review;

import java.time.LocalDate;

/**
 * What is entered by somebody who was there.
 *
 * @param treatment what was done about it
 * @param day on which it was seen to
 */
public record Seen(Actual actual, String treatment, LocalDate day) {
  /** More is no remark any more. */
  public static final int MOST_WORDS = 500;
}
