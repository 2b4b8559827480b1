package zhenzhi.simulator.box;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/**
 * When a box starts: at midnight, as many do by themselves; when the simulation begins; and after a
 * power cut.
 *
 * @param begins when the simulation began: what is before is told afterwards and in less detail
 * @param interval between two reports from then on
 */
public record RunPlan(FleetPlan plan, Instant begins, Duration interval) {
  private static final Duration RECENT = Duration.ofHours(26);
  private static final Duration POWER_OUT = Duration.ofHours(3);

  /** The runs of {@code site}, one after the other and without end, the first at {@code since}. */
  public Stream<Run> runs(Site site, Instant since) {
    return Stream.iterate(run(site, since), run -> run(site, run.until()));
  }

  /** The run of {@code site} during which {@code at} falls, unless the power is out. */
  public Optional<Run> at(Site site, Instant at) {
    return runs(site, at.isBefore(begins) ? at : later(begins, midnight(at)))
        .takeWhile(run -> !run.from().isAfter(at))
        .filter(run -> run.covers(at))
        .findFirst();
  }

  /** The first run of {@code site} that does not begin before {@code at}. */
  private Run run(Site site, Instant at) {
    var cut = powerCuts(site, at, at.plusMillis(1)).findFirst();
    if (cut.isPresent() && at.isBefore(powerBack(cut.get()))) {
      return run(site, powerBack(cut.get()), BootCause.POWER_LOSS);
    }
    return run(site, at, BootCause.CLEAN_RESTART);
  }

  private Run run(Site site, Instant from, BootCause cause) {
    var midnight = from.atZone(plan.zone()).toLocalDate().plusDays(1).atStartOfDay(plan.zone());
    var until =
        from.isBefore(begins) ? earlier(midnight.toInstant(), begins) : midnight.toInstant();
    var out =
        powerCuts(site, from, until)
            .flatMap(cut -> Stream.of(cut.from(), cut.until()))
            .filter(at -> at.isAfter(from) && at.isBefore(until))
            .findFirst();
    return new Run(site.code(), from, out.orElse(until), cause, pace(from));
  }

  private Pace pace(Instant from) {
    if (!from.isBefore(begins)) {
      return Pace.live(interval);
    }
    return from.isBefore(begins.minus(RECENT)) ? Pace.PAST : Pace.RECENT;
  }

  private Stream<Fault> powerCuts(Site site, Instant since, Instant end) {
    return plan.faults(site, since, end).stream()
        .filter(fault -> fault.kind() == Fault.Kind.POWER_CUT);
  }

  private static Instant powerBack(Fault cut) {
    return earlier(cut.from().plus(POWER_OUT), cut.until());
  }

  private Instant midnight(Instant at) {
    return at.atZone(plan.zone()).toLocalDate().atStartOfDay(plan.zone()).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
