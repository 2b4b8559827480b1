package zhenzhi.collector.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;

/**
 * That somebody at the office changed who holds a duty.
 *
 * @param by whoever entered it
 * @param day the first day of whoever takes over, or the first without anybody
 * @param person who takes over; absent where nobody does
 */
public record DutyChange(
    long id,
    Instant at,
    String by,
    DutyRole role,
    LocalDate day,
    Optional<String> person,
    String note,
    State state) {

  /** What became of it. */
  public enum State {
    /** The last of its duty, which can be taken back. */
    LAST,
    HOLDS,
    /** 已撤回. */
    UNDONE,
    /** 撤回 of another one. */
    UNDOES
  }
}
