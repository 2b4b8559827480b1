package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;

/** How much of the time for something is left. It runs in working time, and may stand still. */
public sealed interface Clock {

  /** Nothing has begun that it could measure. */
  record Unset() implements Clock {}

  /** It is over at {@code due}. */
  record Running(Instant due) implements Clock {}

  /**
   * It stands still.
   *
   * @param left zero when the time had run out before
   */
  record Stopped(Duration left) implements Clock {}

  /** What it measured is done. */
  record Done(boolean inTime) implements Clock {}

  static Clock start(Instant at, Duration limit, WorkCalendar calendar) {
    return new Running(calendar.after(at, limit));
  }

  /** Stands still from then on; what does not run stays as it is. */
  default Clock stopped(Instant at, WorkCalendar calendar) {
    return this instanceof Running(var due) ? new Stopped(calendar.between(at, due)) : this;
  }

  /** Runs again from then on; what does not stand still stays as it is. */
  default Clock resumed(Instant at, WorkCalendar calendar) {
    return switch (this) {
      case Stopped(var left) when left.isZero() -> new Running(at);
      case Stopped(var left) -> new Running(calendar.after(at, left));
      case Unset _, Running _, Done _ -> this;
    };
  }

  /** What it measures is done at {@code at}, or was when it stood still. */
  default Clock done(Instant at) {
    return switch (this) {
      case Running(var due) -> new Done(!at.isAfter(due));
      case Stopped(var left) -> new Done(!left.isZero());
      case Unset _, Done _ -> this;
    };
  }

  default boolean isOver(Instant now) {
    return switch (this) {
      case Running(var due) -> now.isAfter(due);
      case Stopped(var left) -> left.isZero();
      case Done(var inTime) -> !inTime;
      case Unset _ -> false;
    };
  }
}
