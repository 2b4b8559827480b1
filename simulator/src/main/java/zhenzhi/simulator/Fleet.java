package zhenzhi.simulator;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.simulator.box.Flaws;
import zhenzhi.simulator.box.RunPlan;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/** The fleet on the line: tells its history as fast as it is taken, and then lives. */
public final class Fleet implements AutoCloseable {
  private final Map<StationCode, SimulatedSite> sites;
  private final InstantSource clock;
  private final FleetLinks links;
  private final Courier courier;
  private final Thread thread;

  private Fleet(
      Map<StationCode, SimulatedSite> sites,
      Progress progress,
      FleetLinks links,
      InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
    this.links = links;
    this.courier = new Courier(sites, progress, links, clock);
    this.thread = new Thread(courier, "fleet");
  }

  /** The plan that {@code config} describes. */
  public static FleetPlan plan(FleetConfig config) {
    return new FleetPlan(config.seed(), config.sites(), config.zone());
  }

  /**
   * Starts the fleet and answers at once.
   *
   * @param link the way to the broker; client id and subscriptions are made from it
   */
  public static Fleet start(FleetConfig config, LinkConfig link, InstantSource clock) {
    var progress = new Progress(config.progress());
    var sites = sites(config, progress.read(), clock.instant().truncatedTo(MILLIS));
    var links = new FleetLinks(link, config.links());
    var fleet = new Fleet(sites, progress, links, clock);
    links.open(new Ear(sites, fleet.courier));
    fleet.thread.start();
    return fleet;
  }

  /** Says that the clock has been moved, so that nobody waits for the next glance at it. */
  public void wake() {
    courier.wake();
  }

  /** Whether everything up to now has been sent and settled. */
  public boolean isCaughtUp() {
    var now = clock.instant();
    return sites.values().stream().allMatch(site -> site.outbox().isEmpty(now));
  }

  /** Says goodbye for every box, notes what is settled, and leaves. */
  @Override
  public void close() {
    courier.stop();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    links.close();
  }

  private static Map<StationCode, SimulatedSite> sites(
      FleetConfig config, Map<StationCode, Mark> settled, Instant now) {
    var runs = new RunPlan(plan(config), now, config.interval());
    var begins = new Mark(config.historyBegins(now), null);
    var flaws = config.flawed() ? new Flaws(Optional.of(runs.plan().chance())) : Flaws.none();
    return runs.plan().sites().stream()
        .filter(Site::installed)
        .map(
            site -> new SimulatedSite(site, runs, settled.getOrDefault(site.code(), begins), flaws))
        .collect(toMap(site -> site.code(), Function.identity()));
  }
}
