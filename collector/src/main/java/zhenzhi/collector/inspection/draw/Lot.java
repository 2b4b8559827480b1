package zhenzhi.collector.inspection.draw;

import java.util.OptionalLong;

/**
 * What the draw came to for a site.
 *
 * @param number by which it was drawn or passed over; absent of those that were left out
 */
public record Lot(Candidate site, Outcome outcome, OptionalLong number) {

  /** What became of a site. */
  public enum Outcome {
    /** 抽中. */
    DRAWN,
    /** 没有抽中. */
    PASSED,
    /** Left out: registered in the month, and not yet to be judged. */
    NEW,
    /** Left out: out of service. */
    RETIRED
  }
}
