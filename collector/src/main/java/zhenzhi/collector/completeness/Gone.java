package zhenzhi.collector.completeness;

import java.util.UUID;
import zhenzhi.protocol.Event.DropCause;

/** Numbers of a boot that will never come, and why. */
public record Gone(UUID boot, long first, long last, Why why) {

  /** What became of them. */
  public enum Why {
    /** The box's outbox was full. */
    FULL,
    /** The box could not read them from its disk any more. */
    DAMAGED,
    /** They came, could not be used, and are in the quarantine. */
    REFUSED;

    public static Why of(DropCause cause) {
      return switch (cause) {
        case FULL -> FULL;
        case DAMAGED -> DAMAGED;
      };
    }
  }
}
