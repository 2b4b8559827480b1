package zhenzhi.standalone.hostile;

import zhenzhi.broker.gate.Refused;

/**
 * Something that a hostile device does.
 *
 * @param name as it is printed
 * @param counted as what the embedded broker counts it
 */
record Attack(String name, Refused counted, Act act) {
  /** Does it once. */
  @FunctionalInterface
  interface Act {
    /**
     * Does it.
     *
     * @param scene where, with an address and a certificate of its own
     */
    Told once(Scene scene);
  }
}
