package zhenzhi.collector.access.people;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.access.Role;

/**
 * Somebody's account, as those above see it.
 *
 * @param name as pages and papers name them
 * @param unit what they belong to, by name
 * @param site a keeper's own, by name
 * @param seenAt of the last log-in
 * @param passwordUntil while a one-time password waits to be used: until when it can be
 * @param closedAt since when nobody gets in with it
 * @param erasedAt since when name and telephone are taken out
 */
public record Person(
    long id,
    String login,
    String name,
    Role role,
    String unit,
    Optional<Site> site,
    Instant openedAt,
    Optional<Instant> seenAt,
    Optional<Instant> passwordUntil,
    Optional<Instant> closedAt,
    Optional<Instant> erasedAt) {

  /** A keeper's own site. */
  public record Site(String code, String name) {}

  /** How it stands with an account. */
  public enum State {
    /** Somebody has chosen their own password. */
    IN_USE,
    /** A one-time password waits to be used. */
    INVITED,
    /** A one-time password was not used in time: they need another. */
    EXPIRED,
    CLOSED,
    /** Nobody knows any more whose it was. */
    ERASED
  }

  public State state(Instant now) {
    if (erasedAt.isPresent()) {
      return State.ERASED;
    }
    if (closedAt.isPresent()) {
      return State.CLOSED;
    }
    return passwordUntil
        .map(until -> now.isBefore(until) ? State.INVITED : State.EXPIRED)
        .orElse(State.IN_USE);
  }
}
