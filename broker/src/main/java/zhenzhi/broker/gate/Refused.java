package zhenzhi.broker.gate;

/** What the broker refuses to clients, as it is counted. */
public enum Refused {
  /** Too many connections from one address: closed before a word is said. */
  CROWD,
  /**
   * No TLS came about: a certificate that is over or of another authority, or none of it at all.
   */
  HANDSHAKE,
  /** Not let in within the time that it takes: half a CONNECT, held open. */
  SLOW,
  /** Ended before it was let in, and not for another reason of these. */
  STRANGER,
  /** An unknown name, a wrong password, or nothing to show. */
  LOGIN,
  /** A certificate that was taken back. */
  REVOKED,
  /** A client id of somebody else, or a user name beside a certificate that is not its own. */
  NAME,
  /** Let in again and again under one name. */
  OFTEN,
  /** A last will on a topic of somebody else. */
  WILL,
  /** A message on a topic of somebody else. */
  PUBLISH,
  /** A message to be retained: nothing of ours is, and a broker keeps each of them for ever. */
  RETAIN,
  /** A subscription to what is not for its reader. */
  SUBSCRIBE,
  /** A packet, or a list of properties, that is too large. */
  OVERSIZED,
  /** Not MQTT, or what its rules forbid. */
  MALFORMED,
  /** More at once than a box has to say. */
  PACE,
  /** Inside with what was taken back or came to its end, and seen out. */
  ENDED
}
