package zhenzhi.collector.ticket.dispatch;

/** Where a ticket goes by itself. Staying where it is is an answer, too, and says why. */
sealed interface Dispatch {

  /**
   * To a person.
   *
   * @param reason why not to whose turn it is; empty where it is his
   */
  record To(long account, String reason) implements Dispatch {}

  /** It stays with one who is away, and the office is told. */
  record Left() implements Dispatch {}

  record Stays(Why why) implements Dispatch {}

  /** Why it stays. */
  enum Why {
    /** Nobody is on the list: the office sees it as open. */
    NOBODY,
    /** Somebody gave it back: a person decides who is next. */
    RETURNED,
    /** There is time left to take it on. */
    IN_TIME,
    /** Everybody on the list has been asked. */
    ALL_ASKED,
    /** Somebody has taken it on, or it is over. */
    TAKEN
  }
}
