package zhenzhi.simulator.signal;

/** What is left of an LNB and its supply. */
public enum Lnb {
  WELL,
  /** No current flows. */
  OPEN,
  /** The supply gives up: no volts. */
  SHORTED,
  /** It draws its current and hears nothing. */
  DEAF,
  /** It is well, and the tuner behind it hears nothing. */
  UNHEARD
}
