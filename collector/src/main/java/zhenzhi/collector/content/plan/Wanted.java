package zhenzhi.collector.content.plan;

import java.time.Duration;
import java.util.Optional;

/** How much of a course a plan asks for. */
public sealed interface Wanted {
  /** Where nobody knows how long the course is, this is more than passing by. A guess. */
  Duration LOOKED_AT = Duration.ofMinutes(10);

  /** So long in the month, in one go or in several. */
  record AtLeast(Duration time) implements Wanted {}

  /** Once: half of it at least, for somebody always comes late. */
  record Once() implements Wanted {}

  /**
   * From which time of playing on the plan is fulfilled.
   *
   * @param length of the course, if it is known
   */
  default Duration needed(Optional<Duration> length) {
    return switch (this) {
      case AtLeast(var time) -> time;
      case Once _ -> length.map(whole -> whole.dividedBy(2)).orElse(LOOKED_AT);
    };
  }
}
