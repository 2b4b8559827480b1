package zhenzhi.collector.station.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.station.situation.Situation;

/** What is known of a site's playback over a day or a month. Silence is not idleness. */
public sealed interface Hours {

  /**
   * The site could be heard, and this is what it played.
   *
   * @param credited 有效学时: playback that counts as study
   * @param raw 播放学时: all playback
   * @param estimated how much of {@code raw} rests on a guess about when it was, so that it may
   *     belong to another day or month
   */
  record Counted(Duration credited, Duration raw, Duration estimated) implements Hours {
    public static final Counted NOTHING = new Counted(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static Counted ofMillis(long credited, long raw, long estimated) {
      return new Counted(
          Duration.ofMillis(credited), Duration.ofMillis(raw), Duration.ofMillis(estimated));
    }
  }

  /**
   * The hours of some days, of which {@code counted} is what was reported. A box that was heard and
   * reported nothing has played nothing; so has one that was switched off in good order before.
   *
   * @param heardAt when anything at all last came from the site
   */
  static Hours of(
      Optional<Counted> counted, Optional<Instant> heardAt, Situation situation, Days days) {
    if (counted.isPresent()) {
      return counted.get();
    }
    if (heardAt.isEmpty()) {
      return new Unknown(Why.NEVER_HEARD);
    }
    var wasOff =
        situation.kind() == Situation.Kind.SWITCHED_OFF && heardAt.get().isBefore(days.from());
    return wasOff || days.contain(heardAt.get()) ? Counted.NOTHING : new Unknown(Why.NOT_HEARD);
  }

  /** Nothing was heard, which does not mean that nothing was played. */
  record Unknown(Why why) implements Hours {}

  /** Why the hours are not known. */
  enum Why {
    NEVER_HEARD,
    NOT_HEARD
  }
}
