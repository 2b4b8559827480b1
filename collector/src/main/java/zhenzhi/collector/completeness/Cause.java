package zhenzhi.collector.completeness;

import java.util.Set;
import zhenzhi.protocol.Event.BootCause;

/** Why there are no reports of some time. */
public enum Cause {
  /** The box was off, and had been switched off in good order. */
  SWITCHED_OFF,
  /** The box was off after its power was cut. */
  POWER_CUT,
  /** The box started again after a crash. */
  CRASHED,
  /** The box was off, and cannot tell why. */
  OFF,
  /** The box says nothing at present; what it writes is in its outbox, if it runs. */
  SILENT,
  /** Written, not yet here, and still in the box's outbox as far as anybody knows. */
  WAITING,
  /** The same, and we ourselves did not listen in that time. */
  OUR_OUTAGE,
  /** The box let them go because its outbox was full. */
  DROPPED,
  /** The box could not read them from its disk. */
  DAMAGED,
  /** They came, could not be used, and lie in the quarantine. */
  REFUSED,
  /** They will not come, and nobody knows why. */
  LOST,
  /** A box that knows nothing of the one before: exchanged, or its memory was emptied. */
  EXCHANGED;

  private static final Set<Cause> BOX_OFF = Set.of(SWITCHED_OFF, POWER_CUT, CRASHED, OFF);

  static Cause of(BootCause cause) {
    return switch (cause) {
      case CLEAN_RESTART -> SWITCHED_OFF;
      case POWER_LOSS -> POWER_CUT;
      case CRASH -> CRASHED;
      case UNKNOWN -> OFF;
    };
  }

  static Cause of(Gone.Why why) {
    return switch (why) {
      case FULL -> DROPPED;
      case DAMAGED -> DAMAGED;
      case REFUSED -> REFUSED;
    };
  }

  /** Whether the box wrote nothing then, so that nothing is missing. */
  public boolean isBoxOff() {
    return BOX_OFF.contains(this);
  }
}
