package zhenzhi.agent;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import zhenzhi.agent.identity.Renewals;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.outbox.OutboxFolders;
import zhenzhi.agent.probe.Display;
import zhenzhi.agent.probe.KernelBoot;
import zhenzhi.agent.probe.Lookout;
import zhenzhi.agent.probe.Player;
import zhenzhi.agent.uplink.Uplink;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Playback.Evidence;

/** The agent at work: what belongs together, started and stopped in order. */
final class SiteAgent implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SiteAgent.class.getName());

  private final Machine machine;
  private final Outbox outbox;
  private final Lookout lookout;
  private final Reporter reporter;
  private final Rounds rounds;
  private final LinkNote note;
  private final Uplink uplink;
  private final Optional<Renewals> renewals;
  private boolean closed;

  private SiteAgent(AgentConfig config, Machine machine, Outbox outbox) {
    this.machine = machine;
    this.outbox = outbox;
    this.note = new LinkNote(config.data());
    this.lookout = new Lookout(machine.probes());
    var display = new Display(Machine.SYS);
    var player = machine.player().map(Player::kind).orElse("none");
    this.reporter =
        new Reporter(
            Version.NAME,
            outbox,
            machine.clock(),
            player,
            () -> new Evidence(display.look(), null));
    this.rounds =
        new Rounds(lookout, reporter, machine.clock()::uptime, config.sample(), config.report());
    var orders = new BoxOrders(lookout, rounds, outbox, machine.clock()::uptime);
    this.uplink = Uplink.open(config.uplink(), outbox, machine.clock(), orders, this::happened);
    rounds.onWritten(uplink::written);
    this.renewals =
        config
            .enrolment()
            .filter(_ -> config.identity().isThere())
            .map(asking -> Renewals.start(config.identity(), asking, this::time));
  }

  /** The time, if the box knows it. */
  private Optional<Instant> time() {
    var read = machine.clock().read();
    return read.synchronised() ? Optional.of(read.wall()) : Optional.empty();
  }

  static SiteAgent start(AgentConfig config, Machine machine) throws IOException {
    var start = new BoxStart(KernelBoot.id(Machine.PROC), KernelBoot.leftCrashRecord(Machine.SYS));
    var folders = new OutboxFolders(config.data(), Optional.of(config.runtime()));
    var outbox = Outbox.open(folders, config.uplink().station(), start, config.outboxLimit());
    LOG.log(
        Level.INFO,
        "{0} for station {1}: boot {2}, {3} reports wait.",
        Version.NAME,
        config.uplink().station(),
        outbox.boot().id(),
        outbox.waiting());
    return new SiteAgent(config, machine, outbox);
  }

  /** Goes on until {@link #close} is called from another thread. */
  void run() throws InterruptedException {
    var watcher =
        machine
            .player()
            .map(player -> Thread.ofPlatform().daemon().name("player").start(() -> watch(player)));
    try {
      rounds.run(new Random());
    } finally {
      watcher.ifPresent(Thread::interrupt);
    }
  }

  private void watch(Player player) {
    try {
      player.watch(reporter::observed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void happened(Event event) {
    reporter.happened(event);
    if (event instanceof LineChanged change) {
      note.write(change);
    }
  }

  /** Writes and sends what is left, and stops in good order. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    rounds.stop();
    renewals.ifPresent(Renewals::close);
    uplink.close();
    lookout.close();
    note.remove();
    outbox.close();
  }
}
