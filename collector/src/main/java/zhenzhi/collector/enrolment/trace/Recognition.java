package zhenzhi.collector.enrolment.trace;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.enrolment.trace.Trace.Kind;

/** Tells a box that is another one, or elsewhere, from one that is as it was. */
final class Recognition {
  /**
   * How long it is told, and how far back a usual place goes: two weeks are a holiday, and the time
   * in which somebody of the office looks at the list.
   */
  static final Duration LATELY = Duration.ofDays(14);

  private Recognition() {}

  /**
   * Judges.
   *
   * @param traces of one site
   * @param given when the site was last given a code's certificate or a token: what was seen before
   *     has been dealt with
   */
  static List<Strange> strange(List<Trace> traces, Optional<Instant> given, Instant now) {
    return Stream.of(Kind.values())
        .map(kind -> traces.stream().filter(trace -> trace.kind() == kind).toList())
        .flatMap(alike -> newest(alike, given, now).stream())
        .toList();
  }

  private static Optional<Strange> newest(List<Trace> alike, Optional<Instant> given, Instant now) {
    return alike.stream()
        .max(comparing(Trace::firstAt))
        .filter(newest -> newest.firstAt().isAfter(now.minus(LATELY)))
        .filter(newest -> given.filter(newest.firstAt()::isBefore).isEmpty())
        .flatMap(newest -> before(alike, newest).map(before -> strange(before, newest)));
  }

  private static Optional<Trace> before(List<Trace> alike, Trace newest) {
    var others = alike.stream().filter(trace -> !trace.equals(newest)).toList();
    return switch (newest.kind()) {
      case DEVICE -> others.stream().max(comparing(Trace::lastAt));
      case NETWORK -> usual(others, newest);
    };
  }

  /** Where it always came from, until it came from elsewhere for good. */
  private static Optional<Trace> usual(List<Trace> others, Trace newest) {
    var lately =
        others.stream()
            .filter(trace -> trace.lastAt().isAfter(newest.firstAt().minus(LATELY)))
            .toList();
    return lately.size() == 1 && lately.getFirst().lastAt().isBefore(newest.lastAt())
        ? Optional.of(lately.getFirst())
        : Optional.empty();
  }

  private static Strange strange(Trace before, Trace newest) {
    return new Strange(newest.kind(), before.value(), newest.value(), newest.firstAt());
  }
}
