package zhenzhi.collector.station.situation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Sample.BindingState;

/**
 * How a site is at one moment. Declared most tangible first: a silent box explains a dead line, and
 * a dead line a refused account, never the other way round.
 */
public sealed interface Situation {

  /** Registered, but its box has never spoken. */
  record NeverHeard(Instant registeredAt) implements Situation {}

  /** Nobody was listening long enough to tell; says nothing about the site. */
  record Unknown(Why why, Instant since, Optional<Instant> heardAt) implements Situation {}

  /** The box does not speak. */
  record Offline(Instant since, How how) implements Situation {}

  /** The network line lets it down. */
  record LineTrouble(
      Instant at, LineFault fault, @Nullable Double roundTripMs, @Nullable Double lossPercent)
      implements Situation {}

  /** The tuner finds no signal. Percentages are the maker's own scale. */
  record NoSignal(
      Instant at,
      @Nullable Double strengthPercent,
      @Nullable Double qualityPercent,
      @Nullable Double snrDb)
      implements Situation {}

  /** The box is bound to another account than the registered one, or the back office refuses it. */
  record BindingWrong(
      Instant at, Optional<String> account, Optional<String> expected, BindingState state)
      implements Situation {}

  /** The box itself is unwell: what was measured, and where trouble begins. */
  record BoxTrouble(Instant at, BoxFault fault, double measured, double limit)
      implements Situation {}

  /** Plays at this moment. */
  record Playing(String title, Category category, Instant until) implements Situation {}

  /** Ready, but plays nothing. */
  record Standby(Optional<Instant> lastPlayed) implements Situation {}

  /** How a box fell silent. */
  enum How {
    /** The broker lost its connection. */
    LOST,
    /** It stopped in good order, as when the set is switched off after a lesson. */
    STOPPED,
    /** Nothing came for longer than a box may be silent. */
    SILENT
  }

  /** Why nothing can be said. */
  enum Why {
    NOBODY_LISTENING,
    LISTENING_TOO_SHORT
  }

  /** What is wrong with a line, from the plug outwards. */
  enum LineFault {
    NO_CARRIER,
    NO_NAMES,
    NO_BROKER,
    LOSSY
  }

  /** What is wrong with a box. */
  enum BoxFault {
    /** Measured and limit are percent used. */
    DISK_FULL,
    /** Measured and limit are °C. */
    TOO_HOT
  }

  /** The kinds of situation, for counting and choosing. */
  enum Kind {
    NEVER_HEARD,
    UNKNOWN,
    OFFLINE,
    SWITCHED_OFF,
    LINE,
    RECEPTION,
    BINDING,
    BOX,
    PLAYING,
    STANDBY;

    /**
     * Whether a lesson could be held: it plays, it could play, or it was switched off in good order
     * and is not yet missed. This is what 畅通率 counts.
     */
    public boolean isWorking() {
      return switch (this) {
        case PLAYING, STANDBY, SWITCHED_OFF -> true;
        case NEVER_HEARD, UNKNOWN, OFFLINE, LINE, RECEPTION, BINDING, BOX -> false;
      };
    }
  }

  default Kind kind() {
    return switch (this) {
      case NeverHeard _ -> Kind.NEVER_HEARD;
      case Unknown _ -> Kind.UNKNOWN;
      case Offline(_, var how) -> how == How.STOPPED ? Kind.SWITCHED_OFF : Kind.OFFLINE;
      case LineTrouble _ -> Kind.LINE;
      case NoSignal _ -> Kind.RECEPTION;
      case BindingWrong _ -> Kind.BINDING;
      case BoxTrouble _ -> Kind.BOX;
      case Playing _ -> Kind.PLAYING;
      case Standby _ -> Kind.STANDBY;
    };
  }

  default boolean isWorking() {
    return kind().isWorking();
  }

  /** Whether somebody should look after it. What is merely unknown accuses nobody. */
  default boolean needsSomeone() {
    return switch (kind()) {
      case OFFLINE, LINE, RECEPTION, BINDING, BOX -> true;
      case NEVER_HEARD, UNKNOWN, SWITCHED_OFF, PLAYING, STANDBY -> false;
    };
  }
}
