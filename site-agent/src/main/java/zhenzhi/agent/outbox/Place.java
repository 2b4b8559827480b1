package zhenzhi.agent.outbox;

/**
 * A report's place in the order of writing, made of its boot's ordinal and its number: the oldest
 * comes first across boots.
 */
final class Place {
  private static final int SEQ_BITS = 40; // one report a second for 34,000 years

  private Place() {}

  static long of(long ordinal, long seq) {
    return ordinal << SEQ_BITS | seq;
  }

  static long ordinal(long place) {
    return place >> SEQ_BITS;
  }

  static long seq(long place) {
    return place & ((1L << SEQ_BITS) - 1);
  }
}
