package zhenzhi.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.playback.Observation;
import zhenzhi.agent.playback.PlaybackMeter;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.ClockStepped;
import zhenzhi.protocol.Event.PlayerCrashed;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;

/**
 * Gathers what was observed since the last report and writes it into the outbox as the next one.
 * Several threads bring observations; one lock keeps them in order.
 */
final class Reporter {
  /** Far below {@link zhenzhi.protocol.Limits}, so that a report never comes near a limit. */
  private static final int ENOUGH_SAMPLES = 120;

  private static final int ENOUGH_SEGMENTS = 40;
  private static final int ENOUGH_EVENTS = 40;
  private static final int MOST_DROPS = 20;
  private static final Duration STEP = Duration.ofSeconds(2);

  private final String agent;
  private final Outbox outbox;
  private final BoxClock clock;
  private final String player;
  private final Supplier<Evidence> evidence;
  private final PlaybackMeter meter;
  private final Map<Class<?>, Sample> latest = new HashMap<>();
  private List<Sample> samples = new ArrayList<>();
  private List<Event> events = new ArrayList<>();
  private @Nullable Instant started;
  private boolean urgent;

  /** Played time that the outbox knows of, so that no draft need tell it. */
  private Duration safe;

  /**
   * @param agent name and version of this program
   * @param player how its kind is called
   * @param evidence of somebody watching, now
   */
  Reporter(
      String agent, Outbox outbox, BoxClock clock, String player, Supplier<Evidence> evidence) {
    this.agent = agent;
    this.outbox = outbox;
    this.clock = clock;
    this.player = player;
    this.evidence = evidence;
    var boot = outbox.boot();
    this.meter = new PlaybackMeter(boot.played(), boot.session());
    this.safe = boot.played();
    if (boot.isNew()) {
      events.add(new Booted(Duration.ZERO, boot.cause(), boot.earlier()));
    }
  }

  synchronized void observed(Observation seen) {
    meter.observe(seen);
    if (seen instanceof Observation.Crashed(var at, var exitCode)) {
      happened(new PlayerCrashed(at, player, exitCode));
    }
  }

  synchronized void looked(List<Sample> seen) {
    for (var sample : seen) {
      samples.add(sample);
      var before = latest.put(sample.getClass(), sample);
      if (before != null) {
        Changes.between(before, sample).ifPresent(this::happened);
      }
    }
    var step = stepOf(clock.own());
    if (step.abs().compareTo(STEP) > 0) {
      happened(new ClockStepped(clock.uptime(), step));
    }
  }

  /** By how far the wall clock moved against the uptime since it was last asked. */
  private Duration stepOf(ClockReading now) {
    var thisStart = now.wall().minus(now.uptime());
    var step = started == null ? Duration.ZERO : Duration.between(started, thisStart);
    started = thisStart;
    return step;
  }

  synchronized void happened(Event event) {
    events.add(event);
    urgent |=
        switch (event) {
          case PlayerCrashed _, Event.ReceptionChanged _, Event.BindingMismatch _ -> true;
          case Booted _, Event.LineChanged _, ClockStepped _, ReportsDropped _ -> false;
        };
  }

  /** Whether a report should be written before its time: a fault, or as much as a report holds. */
  synchronized boolean isDue() {
    return urgent
        || samples.size() >= ENOUGH_SAMPLES
        || meter.segments() >= ENOUGH_SEGMENTS
        || events.size() >= ENOUGH_EVENTS;
  }

  /** Writes what there is, also when that is nothing: silence would look like a fault. */
  synchronized void write() {
    var now = clock.read();
    var cut = meter.cut();
    outbox.dropped(now.uptime()).stream().limit(MOST_DROPS).forEach(events::add);
    var report = report(now, samples, cut);
    samples = new ArrayList<>();
    events = new ArrayList<>();
    urgent = false;
    safe = cut.played();
    outbox.keep(Parts.of(report));
  }

  /**
   * Puts what was played since the last report where a power cut does not reach it, if there is
   * any. Samples are left out: they repeat themselves.
   */
  synchronized void draft() {
    var played = meter.soFar();
    if (played.played().compareTo(safe) > 0) {
      if (outbox.draft(report(clock.read(), List.of(), played))) {
        safe = played.played();
      }
    }
  }

  private Report report(ClockReading now, List<Sample> seen, PlaybackMeter.Cut cut) {
    var witnessed = evidence.get();
    return new Report(
        outbox.next(),
        agent,
        now,
        seen,
        cut.segments().stream().map(segment -> segment.by(player, witnessed)).toList(),
        cut.played(),
        events,
        0);
  }
}
