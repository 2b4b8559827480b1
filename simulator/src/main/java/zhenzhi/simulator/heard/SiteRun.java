package zhenzhi.simulator.heard;

import static zhenzhi.simulator.heard.Machine.NEVER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.ClockStepped;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Event.PlayerCrashed;
import zhenzhi.protocol.Event.ReceptionChanged;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Signals;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.signal.Timeline;
import zhenzhi.simulator.signal.Way;
import zhenzhi.simulator.sky.Air;

/**
 * One site through time: it goes from one moment at which anything can change to the next, so that
 * a look at a site at which nothing happens is a comparison.
 */
public final class SiteRun {
  private static final long LOOK = 60_000;
  private static final long REPORT = 300_000;

  /** A probe that fails, and its sample is missing. */
  private static final double MISSING = 0.01;

  /** 1970 to now: by how much a box without battery is wrong. */
  private static final Duration UNSET = Duration.ofDays(56 * 365);

  private final Premises at;
  private final Timeline timeline;
  private final Absence absence;
  private final Dice dice;
  private final Machine machine;
  private final Connection connection;
  private final Readings readings;
  private final @Nullable Tuner tuner;
  private final Outbox outbox = new Outbox();
  private final Inbox inbox = new Inbox();
  private final List<Report.Noted> noted = new ArrayList<>();

  private long nextLook;
  private long nextReport;
  private long clockSetAt;
  private boolean timeLost;
  private long openSince;
  private boolean lineTold = true;
  private boolean urgent;
  private @Nullable Binding latestBinding;
  private long next;
  private Heard heard;

  public SiteRun(Premises at, Timeline timeline, Absence absence, Air air, long seed, long begin) {
    this.at = at;
    this.timeline = timeline;
    this.absence = absence;
    this.dice = Dice.of(seed, "run", at.index());
    this.machine = new Machine(Dice.of(seed, "machine", at.index()), begin);
    this.connection = new Connection(Dice.of(seed, "connection", at.index()), begin);
    this.readings = new Readings(at, air, Dice.of(seed, "readings", at.index()));
    var downlink = at.downlink();
    this.tuner = downlink == null ? null : tuner(downlink, air, seed);
    this.clockSetAt = begin;
    this.nextLook = begin + dice.between(0L, REPORT);
    this.nextReport = nextLook;
    this.openSince = begin;
    this.next = begin;
    this.heard = inbox.tell(connection.reach(), begin);
  }

  private Tuner tuner(Downlink downlink, Air air, long seed) {
    return new Tuner(at, downlink, air, Dice.of(seed, "tuner", at.index()));
  }

  /** What is known of it at {@code now}, milliseconds of 1970, not before the last look. */
  public Heard look(long now) {
    if (now < next || absence.isAway(now)) {
      heard = heard.quiet();
      return heard;
    }
    while (next <= now) {
      step(next);
    }
    heard = inbox.tell(connection.reach(), connection.since());
    return heard;
  }

  private void step(long when) {
    var changed = when >= timeline.nextChange();
    var signals = timeline.at(when);
    run(signals, when);
    connect(signals, when);
    if (machine.isRunning()) {
      if (changed) {
        nextLook = Math.min(nextLook, soon(when));
      }
      if (when >= nextLook) {
        look(signals, when);
      }
    }
    if (connection.isOpen() && !absence.isAway(when)) {
      outbox.deliver(inbox, when, openSince);
    }
    next = following(when);
  }

  private long following(long when) {
    var following = Math.min(timeline.nextChange(), connection.next());
    following = Math.min(following, machine.readyAt());
    if (machine.isRunning()) {
      following = Math.min(following, nextLook);
    }
    if (connection.isOpen()) {
      following = Math.min(following, Math.max(outbox.next(), absence.back(when)));
    }
    return Math.max(following, when + 1);
  }

  private void run(Signals signals, long when) {
    var halted = machine.halted(signals.stop);
    if (halted != null) {
      noted.clear(); // what was not written is gone
      if (halted == Stop.SWITCHED_OFF) {
        connection.stop(when);
      }
    }
    if (signals.stop == Stop.BROKEN) {
      outbox.lose();
    }
    var booted = machine.started(signals.stop, when);
    if (booted == null) {
      return;
    }
    noted.add(new Report.Noted(machine.bootAt(), booted));
    connection.begin(when);
    if (tuner != null) {
      tuner.restart();
    }
    lineTold = true;
    latestBinding = null;
    clockSetAt = NEVER;
    timeLost |= !at.box().batteryClock() && booted.cause() != BootCause.CRASH;
    nextLook = when + dice.between(2_000L, 12_000L);
    nextReport = nextLook;
  }

  private void connect(Signals signals, long when) {
    var wayOpen = machine.isRunning() && signals.way == Way.OPEN;
    var opened = connection.look(wayOpen, when);
    if (opened) {
      openSince = when;
      if (!lineTold) {
        lineTold = true;
        note(when, new LineChanged(uptime(when), true, ""));
      }
      nextLook = Math.min(nextLook, soon(when));
    } else if (connection.reach() == Reach.LOST && machine.isRunning() && lineTold) {
      lineTold = false;
      note(when, new LineChanged(uptime(when), false, "timed out"));
    }
  }

  private void look(Signals signals, long when) {
    if (tuner != null && tuner.look(signals, when)) {
      var told = new ReceptionChanged(uptime(when), tuner.name(), tuner.isLocked());
      noteUrgent(when, told);
    }
    if (signals.playerCrashes && dice.chance(plays(signals) ? 0.25 : 0.004)) {
      noteUrgent(when, new PlayerCrashed(uptime(when), "mpv", dice.chance(0.7) ? 139 : 1));
    }
    if (signals.way == Way.OPEN && !signals.noTime && clockSetAt == NEVER) {
      clockSetAt = when;
      if (timeLost) {
        timeLost = false;
        note(when, new ClockStepped(uptime(when), UNSET));
      }
    }
    if (when >= nextReport || urgent) {
      report(signals, when);
    }
    nextLook = timeline.pace() == Pace.QUICK ? when + LOOK : nextReport;
  }

  private void report(Signals signals, long when) {
    var uptime = uptime(when);
    var binding = present() && at.box().tellsBinding() ? readings.binding(signals, uptime) : null;
    if (binding != null) {
      compare(binding, when);
    }
    outbox.write(
        new Report(
            when,
            absence.back(when + delay()),
            tuner != null && present() ? tuner.show(signals, when, uptime) : null,
            present() ? readings.line(signals, uptime) : null,
            present() ? readings.box(signals, when, clockSetAt <= when, uptime) : null,
            binding,
            plays(signals),
            List.copyOf(noted)));
    machine.wrote();
    noted.clear();
    urgent = false;
    if (when >= nextReport) {
      nextReport = when + REPORT + dice.between(-1_500L, 1_500L);
    }
  }

  /** As the agent does: a refusal that is new, or an account that changed, is an event. */
  private void compare(Binding now, long when) {
    var then = latestBinding;
    latestBinding = now;
    if (then == null) {
      return;
    }
    var refused = now.state() == BindingState.REFUSED && then.state() != BindingState.REFUSED;
    if (refused || !java.util.Objects.equals(now.account(), then.account())) {
      var detail = refused ? "后台拒绝了账号" : "账号变了，原来是 " + then.account();
      var event = new Event.BindingMismatch(now.uptime(), now.account(), now.device(), detail);
      noted.add(new Report.Noted(when, event));
    }
  }

  private boolean plays(Signals signals) {
    var content =
        tuner == null
            ? signals.way == Way.OPEN && signals.binding != BindingState.REFUSED
            : tuner.isLocked();
    return signals.playWanted && !signals.nobodyPlays && content;
  }

  private boolean present() {
    return !dice.chance(MISSING);
  }

  /** Most are there within seconds, some within a minute. */
  private long delay() {
    return dice.chance(0.03) ? dice.between(5_000L, 60_000L) : dice.between(200L, 3_000L);
  }

  private void note(long when, Event event) {
    noted.add(new Report.Noted(when, event));
  }

  private void noteUrgent(long when, Event event) {
    note(when, event);
    urgent = true;
  }

  /** The next of the looks that a box takes each minute. */
  private long soon(long when) {
    var past = Math.floorMod(when - nextReport, LOOK);
    return past == 0 ? when : when + LOOK - past;
  }

  private Duration uptime(long when) {
    return Duration.ofMillis(Math.max(0, when - machine.bootAt()));
  }
}
