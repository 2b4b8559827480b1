package zhenzhi.simulator.heard;

/** Whether a box reaches the collector, by its connection to the broker. */
public enum Reach {
  CONNECTED,
  /** It went without a word: the broker noticed. */
  LOST,
  /** It said goodbye. */
  STOPPED
}
