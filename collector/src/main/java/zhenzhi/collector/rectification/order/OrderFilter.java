package zhenzhi.collector.rectification.order;

import java.util.OptionalLong;

/**
 * Which orders are wanted.
 *
 * @param bulletin its number
 * @param subdistrict its number
 * @param text in the name of the site, or its code; empty for all
 */
public record OrderFilter(
    Part part,
    OptionalLong bulletin,
    OptionalLong subdistrict,
    String text,
    long offset,
    int limit) {

  /** How far they are. */
  public enum Part {
    /** Something has to be done by the due date. */
    GOING,
    /** That has passed. */
    OVERDUE,
    /** The office has to decide: a plan, or an extension. */
    DECIDE,
    /** 待复核. */
    REVIEW,
    /** 销号 and 撤销. */
    ENDED
  }
}
