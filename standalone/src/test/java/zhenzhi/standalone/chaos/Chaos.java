package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Proxy;

/** Does harm to a district for a while, then lets it rest, and looks what is left. */
final class Chaos {
  private static final Duration REST = Duration.ofMinutes(4);

  private final District district;
  private final ChaosConfig config;
  private final Random random;
  private final PrintStream out;
  private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
  private final long begin = System.nanoTime();

  private Chaos(District district, ChaosConfig config, PrintStream out) {
    this.district = district;
    this.config = config;
    this.random = new Random(config.seed());
    this.out = out;
  }

  /** What can happen to a part or a line. */
  enum Fault {
    KILLED,
    PAUSED,
    LINE_CUT,
    LINE_REFUSED,
    LINE_STALLED
  }

  /**
   * What came of it.
   *
   * @param faults how many of each were done
   */
  record Outcome(Map<Fault, Integer> faults, Audit audit) {}

  static Outcome run(Path folder, ChaosConfig config, PrintStream out)
      throws SQLException, IOException {
    try (var district = District.start(folder, config)) {
      var chaos = new Chaos(district, config, out);
      chaos.harm();
      chaos.rest();
      try (var connection = district.connect()) {
        return new Outcome(chaos.done, Audit.of(connection, district.truths()));
      }
    }
  }

  private void harm() {
    district.fleets().forEach(Victim::start);
    var faults = new ArrayList<>(List.of(Fault.values()));
    faults.addAll(List.of(Fault.KILLED, Fault.KILLED, Fault.PAUSED)); // there are six parts
    try (var later = Executors.newScheduledThreadPool(4, Thread.ofPlatform().daemon().factory())) {
      while (elapsed().compareTo(config.lasting()) < 0) {
        LockSupport.parkNanos(Duration.ofMillis(1_500 + random.nextInt(3_000)).toNanos());
        var fault = faults.get(random.nextInt(faults.size()));
        var lasting = Duration.ofMillis(200 + random.nextInt(6_000));
        done.merge(fault, 1, Integer::sum);
        doHarm(fault, lasting, later);
      }
      later.shutdown();
    }
  }

  private void doHarm(Fault fault, Duration lasting, ScheduledExecutorService later) {
    switch (fault) {
      case KILLED, PAUSED -> {
        var victims = district.victims().stream().filter(Victim::isFree).toList();
        if (!victims.isEmpty()) {
          harm(victims.get(random.nextInt(victims.size())), fault, lasting, later);
        }
      }
      case LINE_CUT, LINE_REFUSED, LINE_STALLED -> {
        var number = random.nextInt(district.lines().size());
        harm(number + 1, district.lines().get(number), fault, lasting, later);
      }
    }
  }

  private void harm(Victim victim, Fault fault, Duration lasting, ScheduledExecutorService later) {
    say(fault, victim.name(), lasting);
    victim.take();
    if (fault == Fault.KILLED) {
      victim.kill();
    } else {
      victim.pause();
    }
    Runnable back =
        () -> {
          if (fault == Fault.KILLED) {
            victim.start();
          } else {
            victim.goOn();
          }
          victim.give();
        };
    var _ = later.schedule(back, lasting.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void harm(
      int number, Proxy line, Fault fault, Duration lasting, ScheduledExecutorService later) {
    say(fault, "line of fleet-" + number, lasting);
    switch (fault) {
      case LINE_REFUSED -> line.refuse();
      case LINE_STALLED -> line.stall();
      default -> line.cut();
    }
    var _ = later.schedule(line::pass, lasting.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Everything is well again; what is still in the outboxes finds its way. */
  private void rest() {
    say("rest", "");
    Await.until(
        "every part is up",
        REST,
        () -> district.victims().stream().allMatch(part -> part.isFree() && part.isAlive()));
    district.lines().forEach(Proxy::pass);
    district.fleets().forEach(fleet -> fleet.stop(REST));
    say("audit", "");
  }

  private void say(Fault fault, String whom, Duration lasting) {
    var back = fault == Fault.LINE_CUT ? "" : " for %.1f s".formatted(lasting.toMillis() / 1e3);
    say(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), whom + back);
  }

  private void say(String what, String more) {
    out.printf("%6.1f s  %-14s %s%n", elapsed().toMillis() / 1e3, what, more);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
