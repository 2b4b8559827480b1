package zhenzhi.collector.notice.post;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.notice.Way;

/**
 * A way, as the office sees it: keys and secrets stay where they are.
 *
 * @param hint enough of its address to know it again
 * @param phones whether it reaches the telephones of the register
 * @param restsUntil while its provider does not answer
 * @param last what became of the newest message
 */
public record KeptWay(
    long id,
    Way.Kind kind,
    String name,
    String unit,
    String hint,
    boolean hasSecret,
    int perMinute,
    boolean phones,
    Optional<Instant> disabled,
    Optional<Instant> restsUntil,
    Optional<Last> last) {

  /**
   * The newest message of a way, and what its provider answered; empty while there is no answer.
   */
  public record Last(MessageState state, Instant at, String answer) {}
}
