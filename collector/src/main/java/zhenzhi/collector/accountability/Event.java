package zhenzhi.collector.accountability;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.refusal.Refusal;

/**
 * A line of the log.
 *
 * @param account who did it
 * @param words the grounds, and never empty
 * @param kind what was entered, or what it was changed to; absent otherwise
 */
public record Event(Instant at, long account, Move move, String words, Optional<String> kind) {
  public Event {
    if (words.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "accountability without grounds");
    }
    if (kind.isPresent() != (move == Move.ENTERED || move == Move.CHANGED)) {
      throw new Refusal(Refusal.Kind.INVALID, move + " of the kind " + kind);
    }
  }

  /** What somebody does. */
  public enum Move {
    /** 登记. */
    ENTERED,
    /** 申诉. */
    APPEALED,
    /** 维持. */
    UPHELD,
    /** 变更. */
    CHANGED,
    /** 撤销 after an appeal. */
    REVOKED,
    /** 撤回 by the office itself. */
    WITHDRAWN;

    /** Whether the office answers an appeal with it. */
    public boolean isAnswer() {
      return this == UPHELD || this == CHANGED || this == REVOKED;
    }
  }
}
