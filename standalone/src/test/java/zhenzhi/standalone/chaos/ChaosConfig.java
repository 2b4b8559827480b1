package zhenzhi.standalone.chaos;

import java.time.Duration;

/**
 * What is to be done to the district.
 *
 * @param broker which one
 * @param lasting how long parts are killed, paused and cut off
 * @param seed of the choice of faults and of the boxes' lives; not of their timing
 * @param fleets processes with boxes in them
 * @param boxes in each
 * @param waiting reports that every box has in its outbox when it starts, one for every five
 *     minutes
 */
public record ChaosConfig(
    Broker broker, Duration lasting, long seed, int fleets, int boxes, int waiting) {

  public enum Broker {
    EMBEDDED,
    /** Debian's, with not one setting but its port. */
    MOSQUITTO
  }

  static ChaosConfig of(Broker broker, Duration lasting, long seed) {
    return new ChaosConfig(broker, lasting, seed, 2, 10, 0);
  }
}
