package zhenzhi.broker;

import zhenzhi.protocol.StationCode;

/** As whom someone is connected, which says what they may do; see {@link Permissions}. */
public sealed interface Principal {
  /** A site's box: everything below its own code, nothing else. */
  record Station(StationCode code) implements Principal {}

  /** A member of the collectors' share group. */
  record Collector() implements Principal {}

  /**
   * Many simulated boxes on few connections.
   *
   * @param prefix what the codes of all of them begin with
   */
  record Fleet(String prefix) implements Principal {}
}
