package zhenzhi.simulator.box;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Display;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Sample;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;
import zhenzhi.simulator.plan.Viewing;

/** Writes the reports that a site's box would write. */
public final class BoxSimulation {
  static final String AGENT = "zhenzhi-simulator/0.1";
  private static final String PLAYER = "simulated";

  private final FleetPlan plan;
  private final Readings readings;

  public BoxSimulation(FleetPlan plan) {
    this.plan = plan;
    this.readings = new Readings(plan.chance());
  }

  /**
   * The reports of {@code run}, numbered from 1, made as they are asked for.
   *
   * @param earlier the boot before; absent when there was none
   */
  public Stream<Written> reports(Site site, Run run, @Nullable EarlierBoot earlier) {
    var ends = ends(site, run);
    return IntStream.range(0, ends.size())
        .mapToObj(nth -> {
          var from = nth == 0 ? run.from() : ends.get(nth - 1);
          var until = ends.get(nth);
          return new Written(report(site, run, nth + 1, from, until, earlier), from, until);
        });
  }

  /** Both clocks of the box of {@code run} at {@code at}. */
  public ClockReading clock(Site site, Run run, Instant at) {
    var uptime = Duration.between(run.from(), at);
    return isClockUnset(site, run)
        ? new ClockReading(uptime, Instant.EPOCH.plus(uptime), false)
        : new ClockReading(uptime, at, true);
  }

  /** A report ends with each interval, when something breaks, and with the run. */
  private List<Instant> ends(Site site, Run run) {
    var ends = new TreeSet<Instant>();
    var every = run.pace().report();
    for (var end = firstEnd(site, run); end.isBefore(run.until()); end = end.plus(every)) {
      ends.add(end);
    }
    plan.faults(site, run.from(), run.until()).stream()
        .map(Fault::from)
        .filter(run.from()::isBefore)
        .forEach(ends::add);
    ends.add(run.until());
    return List.copyOf(ends);
  }

  /** Boxes report at different seconds of the minute. */
  private Instant firstEnd(Site site, Run run) {
    var every = run.pace().report();
    if (!run.pace().isLive()) {
      return run.from().plus(every);
    }
    var phase = plan.chance().of("phase", site.index()).nextDouble();
    return run.from().plusMillis(1 + (long) (phase * (every.toMillis() - 1)));
  }

  private Report report(
      Site site, Run run, int seq, Instant from, Instant until, @Nullable EarlierBoot earlier) {
    var played = playback(site, run, run.from(), until);
    return new Report(
        new ReportId(site.code(), run.boot(), seq),
        AGENT,
        clock(site, run, until),
        samples(site, run, from, until),
        playback(site, run, from, until),
        played.stream().map(p -> p.until().minus(p.from())).reduce(Duration.ZERO, Duration::plus),
        seq == 1 ? List.of(new Event.Booted(Duration.ZERO, run.cause(), earlier)) : List.of(),
        0);
  }

  private List<Playback> playback(Site site, Run run, Instant from, Instant until) {
    var day = run.from().atZone(plan.zone()).toLocalDate();
    return plan.viewings(site, day).stream()
        .filter(viewing -> viewing.from().isBefore(until) && viewing.until().isAfter(from))
        .map(viewing -> playback(run, viewing, from, until))
        .toList();
  }

  private static Playback playback(Run run, Viewing viewing, Instant from, Instant until) {
    var course = viewing.course();
    var begins = uptime(run, viewing.from().isAfter(from) ? viewing.from() : from);
    var ends = uptime(run, viewing.until().isBefore(until) ? viewing.until() : until);
    var key = uptime(run, viewing.from());
    return new Playback(
        viewing.session(),
        begins,
        ends,
        course.code(),
        course.title(),
        course.category(),
        PLAYER,
        new Evidence(Display.ON, key.isNegative() ? null : key));
  }

  private List<Sample> samples(Site site, Run run, Instant from, Instant until) {
    var samples = new ArrayList<Sample>();
    for (var at : grid(run, run.pace().signal(), from, until)) {
      var look = look(site, run, at);
      readings.reception(look).ifPresent(samples::add);
      samples.add(readings.line(look));
    }
    for (var at : grid(run, run.pace().state(), from, until)) {
      var look = look(site, run, at);
      samples.add(readings.box(look));
      samples.add(readings.binding(look));
    }
    return samples;
  }

  private Look look(Site site, Run run, Instant at) {
    return new Look(site, plan.fault(site, at), at, uptime(run, at), !isClockUnset(site, run));
  }

  /** Every {@code step} since the run began, from {@code from} (inclusive) until {@code until}. */
  private static List<Instant> grid(Run run, Duration step, Instant from, Instant until) {
    var since = Duration.between(run.from(), from).toMillis();
    var first = run.from().plusMillis(Math.ceilDiv(since, step.toMillis()) * step.toMillis());
    return Stream.iterate(first, at -> at.isBefore(until), at -> at.plus(step)).toList();
  }

  /** A box that tells of the past has long been given the time. */
  private boolean isClockUnset(Site site, Run run) {
    return run.pace().isLive()
        && plan.fault(site, run.from())
            .map(Fault::kind)
            .filter(Fault.Kind.POWER_CUT::equals)
            .isPresent();
  }

  private static Duration uptime(Run run, Instant at) {
    return Duration.between(run.from(), at);
  }
}
