package zhenzhi.simulator.signal;

import zhenzhi.protocol.Event.BootCause;

/** Why a box does not run, and what its next boot will say of it. */
public enum Stop {
  UNPLUGGED(BootCause.POWER_LOSS),
  CRASHED(BootCause.CRASH),
  /** By the remote control: the agent says goodbye. */
  SWITCHED_OFF(BootCause.CLEAN_RESTART),
  /** It will be another box, or one without memory. */
  BROKEN(BootCause.UNKNOWN);

  private final BootCause afterwards;

  Stop(BootCause afterwards) {
    this.afterwards = afterwards;
  }

  public BootCause afterwards() {
    return afterwards;
  }
}
