package zhenzhi.collector.diagnosis.symptom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.DiagnosisConfig;

/**
 * How a symptom has come and gone at a site, as far as it matters now.
 *
 * @param since when it was first seen of what is or was going on
 * @param raised since when it counts; absent while it may still be a blip
 * @param gone since when it is not seen any more; absent while it is
 * @param rises when it was seen anew, within the window in which that is flapping; the last of them
 *     as long as it counts
 */
public record Course(
    Instant since, Optional<Instant> raised, Optional<Instant> gone, List<Instant> rises) {
  public Course {
    rises = List.copyOf(rises);
  }

  public static Course begun(Instant since) {
    return begun(since, List.of(since));
  }

  private static Course begun(Instant since, List<Instant> rises) {
    return new Course(since, Optional.empty(), Optional.empty(), rises);
  }

  /**
   * How it goes on now that it is seen, or not; absent when it is over and forgotten.
   *
   * @param anew since when it is seen, if it was not before
   */
  public Optional<Course> next(
      boolean isSeen, Instant anew, Hold hold, DiagnosisConfig config, Instant now) {
    var recent = recent(now.minus(config.flapWindow()));
    if (isSeen) {
      return Optional.of(isSeen() ? lasting(hold, recent, now) : again(recent, anew, config, now));
    }
    var since = gone.orElse(now);
    var clear = isFlapping(config) ? config.flapQuiet() : hold.clear();
    var isOver = raised.isPresent() ? !now.isBefore(since.plus(clear)) : recent.isEmpty();
    if (!isOver) {
      return Optional.of(new Course(this.since, raised, Optional.of(since), recent));
    }
    // What comes and goes slowly is over each time; how often it came is remembered for the window.
    var counted =
        isFlapping(config) ? List.<Instant>of() : recentOnly(now.minus(config.flapWindow()));
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Course(this.since, Optional.empty(), Optional.of(since), counted));
  }

  private List<Instant> recent(Instant forgotten) {
    if (rises.isEmpty() || !rises.getFirst().isBefore(forgotten)) {
      return rises;
    }
    var recent = rises.stream().filter(rise -> !rise.isBefore(forgotten)).toList();
    return recent.isEmpty() && raised.isPresent() ? List.of(rises.getLast()) : recent;
  }

  private List<Instant> recentOnly(Instant forgotten) {
    return rises.stream().filter(rise -> !rise.isBefore(forgotten)).toList();
  }

  private Course lasting(Hold hold, List<Instant> recent, Instant now) {
    var counts = raised.isEmpty() && !now.isBefore(since.plus(hold.raise()));
    return new Course(since, counts ? Optional.of(now) : raised, gone, recent);
  }

  /** What was only a blip begins anew; what counted goes on. */
  private Course again(List<Instant> recent, Instant anew, DiagnosisConfig config, Instant now) {
    var rising = Stream.concat(recent.stream(), Stream.of(anew)).toList();
    if (raised.isPresent()) {
      return new Course(since, raised, Optional.empty(), rising);
    }
    return rising.size() >= config.flapRises()
        ? new Course(rising.getFirst(), Optional.of(now), Optional.empty(), rising)
        : begun(anew, rising);
  }

  /**
   * How it goes on while it cannot be told: what counts stays, a blip is forgotten, for its time
   * cannot be measured.
   */
  public Optional<Course> frozen() {
    return raised.isPresent() ? Optional.of(this) : Optional.empty();
  }

  public boolean isSeen() {
    return gone.isEmpty();
  }

  /** Whether it is only remembered, for how often it came. */
  public boolean isOver() {
    return raised.isEmpty() && gone.isPresent();
  }

  /** Whether it keeps coming and going. */
  public boolean isFlapping(DiagnosisConfig config) {
    return rises.size() >= config.flapRises();
  }
}
