package zhenzhi.broker;

import zhenzhi.broker.gate.Bucket;

/**
 * How much a box may send. What a box that was away for a week has to tell fits; one that has gone
 * wild is told by it. Acknowledgements, pings and subscriptions are counted apart from messages, so
 * that a box that gets as many receipts as it sends reports has room for both.
 */
final class Pace {
  /** Twice what the agent sends when it catches up. */
  static final int EACH_SECOND = 20;

  /** A start, a dozen events at once and a minute of catching up. */
  static final int AT_ONCE = 600;

  /** Packets that are no messages, to a message: an acknowledgement of its receipt, and a ping. */
  private static final int OTHERS = 2;

  private final Bucket messages;
  private final Bucket others;

  /**
   * @param now as {@link System#nanoTime} has it, as below
   */
  Pace(long now) {
    messages = new Bucket(AT_ONCE, EACH_SECOND, now);
    others = new Bucket(OTHERS * AT_ONCE, OTHERS * EACH_SECOND, now);
  }

  /** Whether one more message may be sent. */
  synchronized boolean take(long now) {
    return messages.take(now);
  }

  /** Whether one more packet may be sent that is no message. */
  synchronized boolean takeOther(long now) {
    return others.take(now);
  }
}
