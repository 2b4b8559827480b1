package zhenzhi.collector.inspection;

/**
 * One thing to look at.
 *
 * @param key of capital letters and digits: under it the answer is kept
 * @param question in words, so that Yes is good
 * @param followUp what a No suggests; the inspector may choose another
 * @param known what the system knows about it already
 */
public record Item(String key, String question, Kind kind, FollowUp followUp, Known known) {

  /** How it is answered. */
  public enum Kind {
    /** Or that it does not apply here. */
    YES_NO,
    NUMBER,
    WORDS
  }

  /** What is shown beside an item, so that nobody asks twice. */
  public enum Known {
    NOTHING,
    /** When the box was last heard. */
    HEARD,
    /** What its receiver and its line are like. */
    SIGNAL,
    /** What is being repaired. */
    TICKETS,
    /** When there was study this month, and how much. */
    STUDY,
    /** 站点管理员 A岗, with telephone. */
    KEEPER,
    /** 站点管理员 B岗, with telephone. */
    STAND_IN,
    /** Who read the guide and was trained, and when. */
    TRAINING
  }
}
