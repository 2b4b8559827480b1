package zhenzhi.collector.flag;

import java.util.Collection;
import java.util.Optional;

/** What a look does about one rule of one site's month. Looking twice is looking once. */
sealed interface FlagStep {
  record Raise(Finding finding) implements FlagStep {}

  /** The same cause is the same flag; what is known of it may have grown. */
  record Renew(long flag, Finding finding) implements FlagStep {}

  record Lapse(long flag) implements FlagStep {}

  record Nothing() implements FlagStep {}

  /** A flag as the last look left it. */
  record Kept(long id, FlagState state, Finding finding) {}

  /**
   * Decides.
   *
   * @param kept all flags of this rule and month, the newest last
   * @param found without the days that are decided
   */
  static FlagStep of(Collection<Kept> kept, Optional<Finding> found) {
    var undecided = kept.stream().filter(flag -> flag.state().isUndecided()).findFirst();
    if (found.isEmpty()) {
      return undecided.<FlagStep>map(flag -> new Lapse(flag.id())).orElseGet(Nothing::new);
    }
    if (undecided.isPresent()) {
      return undecided.get().finding().equals(found.get())
          ? new Nothing()
          : new Renew(undecided.get().id(), found.get());
    }
    return kept.stream()
        .filter(flag -> flag.state() == FlagState.LAPSED)
        .reduce((_, newer) -> newer)
        .<FlagStep>map(flag -> new Renew(flag.id(), found.get()))
        .orElseGet(() -> new Raise(found.get()));
  }
}
