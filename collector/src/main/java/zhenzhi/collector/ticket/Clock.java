package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import zhenzhi.collector.workday.WorkCalendar;

/** How much of the time for something is left. It runs in working time, and may stand still. */
public sealed interface Clock {
  /** What is left when the time has run out. */
  Duration RUN_OUT = Duration.ofSeconds(-1);

  /** Nothing has begun that it could measure. */
  record Unset() implements Clock {}

  /** It is over at {@code due}. */
  record Running(Instant due) implements Clock {}

  /**
   * It stands still.
   *
   * @param left negative when the time had run out before; zero where it ends out of working hours
   */
  record Stopped(Duration left) implements Clock {}

  /** What it measured is done. */
  record Done(boolean inTime) implements Clock {}

  static Clock start(Instant at, Duration limit, WorkCalendar calendar) {
    return new Running(calendar.after(at, limit));
  }

  /** Stands still from then on; what does not run stays as it is. */
  default Clock stopped(Instant at, WorkCalendar calendar) {
    if (this instanceof Running(var due)) {
      return new Stopped(at.isAfter(due) ? RUN_OUT : calendar.between(at, due));
    }
    return this;
  }

  /** Runs again from then on; what does not stand still stays as it is. */
  default Clock resumed(Instant at, WorkCalendar calendar) {
    return switch (this) {
      case Stopped(var left) when left.isNegative() -> new Running(at);
      case Stopped(var left) -> new Running(calendar.after(at, left));
      case Unset _, Running _, Done _ -> this;
    };
  }

  /** Has that much more time; what has none stays as it is. */
  default Clock longer(Duration more, WorkCalendar calendar) {
    return switch (this) {
      case Running(var due) -> new Running(calendar.after(due, more));
      case Stopped(var left) -> new Stopped(left.isNegative() ? more : left.plus(more));
      case Unset _, Done _ -> this;
    };
  }

  /** What it measures is done at {@code at}, or was when it stood still. */
  default Clock done(Instant at) {
    return switch (this) {
      case Running(var due) -> new Done(!at.isAfter(due));
      case Stopped(var left) -> new Done(!left.isNegative());
      case Unset _, Done _ -> this;
    };
  }

  default boolean isOver(Instant now) {
    return switch (this) {
      case Running(var due) -> now.isAfter(due);
      case Stopped(var left) -> left.isNegative();
      case Done(var inTime) -> !inTime;
      case Unset _ -> false;
    };
  }
}
