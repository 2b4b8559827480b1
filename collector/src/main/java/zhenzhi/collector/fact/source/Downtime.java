package zhenzhi.collector.fact.source;

import static zhenzhi.collector.diagnosis.FaultClass.HARDWARE;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;

/** How long a site was in service, and for how much of that a lesson could be held. */
final class Downtime {
  private Downtime() {}

  /**
   * Something that was wrong with a site.
   *
   * @param isShared whether it befell several sites at once
   */
  record Trouble(Finding finding, boolean isShared, Span span) {}

  /**
   * What is left of the time in service when our own outages are taken out.
   *
   * @param down in which no lesson could be held
   * @param own the part of it that neither weather nor an outage of the area explains
   * @param broken with broken hardware
   */
  record Measured(Duration due, Duration down, Duration own, Duration broken) {}

  /** {@code ours}: when nobody listened, so that nothing is known of any site. */
  static Measured of(Span service, List<Trouble> troubles, List<Span> ours) {
    var silent = StudyTime.within(service, ours);
    return new Measured(
        service.length().minus(silent),
        during(service, troubles, trouble -> isDown(trouble.finding()), ours).minus(silent),
        during(service, troubles, Downtime::isOwn, ours).minus(silent),
        during(service, troubles, Downtime::isBroken, ours).minus(silent));
  }

  /** Our own outages count along, so that what lies in them can be taken out once. */
  private static Duration during(
      Span service, List<Trouble> troubles, Predicate<Trouble> which, List<Span> ours) {
    return StudyTime.within(service, joined(troubles, which, ours));
  }

  private static List<Span> joined(
      List<Trouble> troubles, Predicate<Trouble> which, List<Span> ours) {
    var spans = new ArrayList<>(ours);
    troubles.stream().filter(which).map(Trouble::span).forEach(spans::add);
    return spans;
  }

  /**
   * Whole months of the longest time without a line that reaches into {@code service}. An outage of
   * our own neither ends it nor counts.
   */
  static long monthsWithoutLine(
      Span service, List<Trouble> troubles, List<Span> ours, ZoneId zone) {
    var all = new Span(Instant.EPOCH, service.end());
    return StudyTime.runs(
            all, joined(troubles, trouble -> isLine(trouble.finding()), ours), Duration.ZERO)
        .stream()
        .filter(run -> run.end().isAfter(service.start()))
        .mapToLong(run -> months(run, StudyTime.within(run, ours), zone))
        .max()
        .orElse(0);
  }

  private static long months(Span run, Duration silent, ZoneId zone) {
    var from = run.start().atZone(zone).toLocalDate();
    var until = run.end().minus(silent).atZone(zone).toLocalDate();
    return until.isBefore(from) ? 0 : Period.between(from, until).toTotalMonths();
  }

  /** Whether a lesson cannot be held meanwhile; a site that is switched off is not down. */
  static boolean isDown(Finding finding) {
    return switch (finding) {
      case SWITCHED_OFF,
          BOX_HOT,
          UNCLEAR,
          DISK_FULL,
          MEMORY_SHORT,
          CLOCK_UNSET,
          DEVICE_EXCHANGED,
          NOT_STUDYING,
          ONLY_AT_MONTH_END,
          BOOKS_DISAGREE ->
          false;
      case POWER_CUT,
          POWER_UNSTEADY,
          LINE_DOWN,
          LINE_NO_ADDRESS,
          LINE_FLAPPING,
          BOX_DEAD,
          OUT_OF_REACH,
          SUN_OUTAGE,
          RAIN_FADE,
          SNOW_ON_DISH,
          LNB_DEAD,
          DISH_MOVED,
          DISH_WORN,
          NO_SIGNAL,
          LINE_POOR,
          LINE_CONGESTED,
          NO_NAMES,
          BOX_REBOOTING,
          SYSTEM_CRASHING,
          BINDING_WRONG,
          BINDING_REFUSED,
          DEVICE_TWICE ->
          true;
    };
  }

  private static boolean isOwn(Trouble trouble) {
    return isDown(trouble.finding())
        && !trouble.isShared()
        && trouble.finding().faultClass() != FaultClass.ENVIRONMENT;
  }

  private static boolean isBroken(Trouble trouble) {
    return isOwn(trouble)
        && trouble.finding().faultClass() == HARDWARE
        && switch (trouble.finding().subject()) {
          case RECEPTION, BOX -> true;
          case REACH -> trouble.finding() == Finding.BOX_DEAD;
          case LINE, SYSTEM, BINDING, STUDY -> false;
        };
  }

  /** What is only out of reach may be unplugged: that is no proof of a line that is down. */
  private static boolean isLine(Finding finding) {
    return finding == Finding.LINE_DOWN || finding == Finding.LINE_NO_ADDRESS;
  }
}
