package zhenzhi.collector.notice.post;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;

/**
 * A notice in a list.
 *
 * @param way empty where nobody is known
 * @param about address of the ticket or the order
 * @param answer of the provider, the last one; empty while there is none
 * @param message absent while it waits for one
 */
public record NoticeLine(
    long id,
    String name,
    Party party,
    String way,
    String target,
    String about,
    Occasion occasion,
    String words,
    State state,
    Instant made,
    Instant due,
    Optional<Instant> settled,
    int tries,
    String answer,
    OptionalLong message) {

  /** What became of it. */
  public enum State {
    /** It gathers, or keeps quiet, or its provider is away. */
    WAITING,
    SENT,
    /** Nobody knows whether it has come; it may be sent again by hand. */
    UNCLEAR,
    /** Refused or given up; it may be sent again by hand. */
    FAILED,
    /** A newer word took its place. */
    OVERTAKEN,
    /** Nobody is entered who could be told. */
    NOBODY,
    /** Its way was switched off. */
    CANCELLED
  }
}
