package zhenzhi.simulator.signal;

/** How far the line goes, from the whole way to nowhere. */
public enum Way {
  OPEN,
  /** To the modem and no farther. */
  CLOSED,
  /** Carrier, but no address. */
  NO_ADDRESS,
  NO_CARRIER
}
