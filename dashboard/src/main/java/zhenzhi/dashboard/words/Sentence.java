package zhenzhi.dashboard.words;

/**
 * How a site is, for somebody who reads one line.
 *
 * @param says what is the case
 * @param todo the one thing to do, addressed to the keeper; empty when there is nothing to do
 */
public record Sentence(Badge badge, String says, String todo, Helper helper) {

  /** Who can help with it. */
  public enum Helper {
    NOBODY,
    /** The site's own keeper, seen from the office. */
    KEEPER,
    /** The district's technicians. */
    TECHNICIAN,
    /** The operator of the line and of the box's account: 联通. */
    OPERATOR
  }
}
