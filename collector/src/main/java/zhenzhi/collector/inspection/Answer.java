package zhenzhi.collector.inspection;

/** What was found of one item. */
public sealed interface Answer {
  record Yes() implements Answer {}

  /**
   * Not as it should be.
   *
   * @param words what exactly; may be empty
   */
  record No(String words, FollowUp followUp) implements Answer {}

  /** 不适用: the site has no such thing. */
  record NotApplicable() implements Answer {}

  record Count(int number) implements Answer {}

  /** May be empty. */
  record Words(String words) implements Answer {}
}
