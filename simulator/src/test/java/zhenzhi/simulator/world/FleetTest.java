package zhenzhi.simulator.world;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.fleet.WorldSite.Topology;
import zhenzhi.simulator.heard.Happened;
import zhenzhi.simulator.heard.Heard;
import zhenzhi.simulator.heard.Reach;
import zhenzhi.simulator.heard.Taken;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.scenario.ScenarioFile;
import zhenzhi.simulator.truth.FaultClass;
import zhenzhi.simulator.truth.Hit;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Truth;

/** Labels against what is heard: what the truth says must be there to be measured. */
class FleetTest {
  private static final Duration NOTICED = Duration.ofSeconds(95);
  private static final Duration REPORTED = Duration.ofMinutes(7);

  @Test
  void aFeederTakesItsSitesAndItsSwitches() {
    var world = appointed("declared = yes", "on day 1 at 10:00 feeder-cut for 40 min");
    var cut = only(world, Kind.FEEDER_CUT);
    var dark = sites(cut);
    var silent = silent(world, cut.from().plus(NOTICED));

    assertThat(silent).isEqualTo(dark);
    assertThat(dark).hasSizeBetween(4, 60);
    var feeder = mostOften(world, dark);
    assertThat(world.sites().stream().filter(site -> topology(site).feeder().equals(feeder)))
        .allMatch(site -> dark.contains(site.code()));
    var after = cut.until().plus(Duration.ofMinutes(12));
    for (var site : world.sites()) {
      var booted = world.look(site, after).events().stream().anyMatch(FleetTest::byPowerLoss);
      assertThat(booted).isEqualTo(topology(site).feeder().equals(feeder));
    }
  }

  @Test
  void aBoxWithoutALineKeepsWhatItMeasured() {
    var world = appointed("on day 1 at 10:00 switch-cut for 60 min");
    var cut = only(world, Kind.SWITCH_CUT);
    var dark = sites(cut);
    assertThat(silent(world, cut.from().plus(NOTICED))).isEqualTo(dark);

    var back = cut.until().plus(Duration.ofMinutes(8));
    for (var site : world.sites()) {
      var heard = world.look(site, back);
      assertThat(heard.reach()).isEqualTo(Reach.CONNECTED);
      assertThat(heard.events()).noneMatch(FleetTest::byPowerLoss);
      var closed =
          heard.kept().stream()
              .filter(taken -> isDuring(taken, cut))
              .map(Taken::sample)
              .filter(sample -> sample instanceof Line line && line.broker() == Answer.SILENT)
              .count();
      assertThat(closed).isBetween(dark.contains(site.code()) ? 9L : 0L, 12L);
      assertThat(closed > 0).isEqualTo(dark.contains(site.code()));
    }
  }

  @Test
  void anOutageOfOursAccusesNobody() {
    var world = appointed("on day 1 at 10:00 own-outage for 2 h", "line-blip = 200");
    var outage = only(world, Kind.OWN_OUTAGE);
    var site = world.sites().getFirst();
    var before = world.look(site, outage.from().minusSeconds(1));
    var meanwhile = world.look(site, outage.from().plus(Duration.ofHours(1)));

    assertThat(world.isAway(outage.from())).isTrue();
    assertThat(world.isAway(outage.until())).isFalse();
    assertThat(meanwhile.line()).isEqualTo(before.line());
    var after = world.look(site, outage.until().plus(REPORTED));
    assertThat(after.reach()).isEqualTo(Reach.CONNECTED);
    assertThat(arrival(after)).isAfter(outage.until());
  }

  @Test
  void aDeadLnbNeverLocks() {
    var checked = 0;
    var world = World.of(ScenarioFile.named("neglected"), 3);
    for (var dead : of(world, Kind.LNB_DEAD)) {
      var hit = dead.hits().getFirst();
      var site = site(world, hit.site());
      for (var at = hit.from().plus(REPORTED); at.isBefore(hit.until()); at = later(at)) {
        var reception = world.look(site, at).reception();
        if (reception != null && reception.at().isAfter(hit.from())) {
          assertThat(reception.sample().locked()).isFalse();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  /** Of Ku sites only, and a site that is well otherwise has lost the signal by the middle. */
  @Test
  void aRainFadeTakesTheSignal() {
    var scenario =
        ScenarioFile.read(
            "rain", "sites = 200\ndays = 20\nstart = 2026-07-05\nclimate = coast".lines().toList());
    var world = World.of(scenario, 5);
    var lost = 0;
    var asked = 0;
    var hits = of(world, Kind.RAIN_FADE).stream().flatMap(t -> t.hits().stream()).sorted(BY_TIME);
    for (var hit : hits.toList()) {
      var site = site(world, hit.site());
      assertThat(site.access()).isEqualTo(Access.SATELLITE_KU);
      if (Duration.between(hit.from(), hit.until()).toMinutes() >= 6) {
        var heard = world.look(site, hit.until().minus(Duration.ofMinutes(4)));
        asked++;
        lost += heard.reception() == null || heard.reception().sample().locked() ? 0 : 1;
      }
    }
    assertThat(asked).isGreaterThan(20);
    assertThat(lost / (double) asked).isGreaterThan(0.85);
  }

  @Test
  void aClonedDeviceIsToldByTwoSites() {
    var world = appointed("on day 1 at 10:00 device-cloned for 20 h");
    var cloned = only(world, Kind.DEVICE_CLONED);
    var told =
        cloned.sites().stream()
            .map(code -> world.look(site(world, code), cloned.from().plus(Duration.ofHours(3))))
            .map(Heard::binding)
            .map(binding -> binding == null ? "" : binding.sample().device())
            .toList();

    assertThat(told).hasSize(2);
    assertThat(cloned.visible()).isEqualTo(!told.contains(""));
    if (cloned.visible()) {
      assertThat(told.getFirst()).isEqualTo(told.getLast());
    }
  }

  @Test
  void aStrokeBefallsAValleyAtOnce() {
    var world = appointed("on day 2 at 16:00 lightning for 1 s", "extent-km = 8");
    var stroke = only(world, Kind.LIGHTNING);

    assertThat(stroke.sites()).hasSizeGreaterThan(2);
    assertThat(stroke.hits()).allMatch(hit -> hit.from().equals(stroke.from()));
    assertThat(world.truths())
        .filteredOn(truth -> truth.because() == Kind.LIGHTNING)
        .allMatch(truth -> truth.from().equals(stroke.from()));
  }

  @Test
  void aHealthyFleetIsOnlyEverBlipped() {
    var world = World.of(ScenarioFile.named("healthy"), 2);

    assertThat(world.truths())
        .isNotEmpty()
        .allMatch(truth -> truth.faultClass() == FaultClass.ENVIRONMENT);
  }

  /** 3 to 5 % of a well-kept fleet are faulty at a time, 10 to 15 % of a badly kept one. */
  @Test
  void fleetsAreAsFaultyAsTheyAreInLife() {
    assertThat(faulty("plain")).isBetween(0.025, 0.06);
    assertThat(faulty("neglected")).isBetween(0.10, 0.15);
  }

  @Test
  void theWeatherServiceIsLateAndCoarse() {
    var world = World.of(ScenarioFile.named("storm"), 1);
    var begin = ScenarioFile.named("storm").begin();
    var told = 0;
    var wet = 0;
    for (var step = 0; step < 3_000; step++) {
      var at = begin.plus(Duration.ofMinutes(10L * step));
      var report = world.weather(at);
      if (report.isPresent()) {
        told++;
        assertThat(Duration.between(report.get().of(), at).toMinutes()).isBetween(10L, 20L);
        wet += report.get().areas().values().stream().anyMatch(area -> area.rain() > 0) ? 1 : 0;
      }
    }
    assertThat(told / 3_000.0).isCloseTo(0.95, within(0.02));
    assertThat(wet / (double) told).isBetween(0.02, 0.35);
  }

  private static final Comparator<Hit> BY_TIME = Comparator.comparing(Hit::from);

  /**
   * The mean share over seeds and days that has a fault of hardware or software for an hour or
   * more.
   */
  private static double faulty(String name) {
    var scenario = ScenarioFile.named(name);
    var sum = 0.0;
    for (var seed = 1; seed <= 5; seed++) {
      var world = World.of(scenario, seed);
      for (var day = 1; day < scenario.days(); day += 4) {
        var at = scenario.begin().plus(Duration.ofDays(day)).plus(Duration.ofHours(10));
        var share =
            world.truths().stream()
                .filter(truth -> isFault(truth.faultClass()))
                .flatMap(truth -> truth.hits().stream())
                .filter(hit -> Duration.between(hit.from(), hit.until()).toHours() >= 1)
                .filter(hit -> hit.isActive(at))
                .map(Hit::site)
                .distinct()
                .count();
        sum += share / (double) scenario.sites();
      }
    }
    return sum / 5 / StrictMath.ceil((scenario.days() - 1) / 4.0);
  }

  private static boolean isFault(FaultClass faultClass) {
    return faultClass == FaultClass.HARDWARE || faultClass == FaultClass.SOFTWARE;
  }

  private static World appointed(String... lines) {
    var text = new ArrayList<>(List.of("sites = 120", "days = 3", "start = 2026-05-01"));
    text.addAll(List.of(lines));
    return World.of(ScenarioFile.read("appointed", text), 11);
  }

  private static List<Truth> of(World world, Kind kind) {
    return world.truths().stream().filter(truth -> truth.kind() == kind).toList();
  }

  private static Truth only(World world, Kind kind) {
    assertThat(of(world, kind)).hasSize(1);
    return of(world, kind).getFirst();
  }

  private static Set<StationCode> sites(Truth truth) {
    return Set.copyOf(truth.sites());
  }

  private static Set<StationCode> silent(World world, Instant at) {
    return world.sites().stream()
        .filter(site -> world.look(site, at).reach() != Reach.CONNECTED)
        .map(WorldSite::code)
        .collect(toSet());
  }

  private static WorldSite site(World world, StationCode code) {
    return world.sites().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
  }

  private static Topology topology(WorldSite site) {
    return site.declared().orElseThrow();
  }

  private static String mostOften(World world, Set<StationCode> dark) {
    return world.sites().stream()
        .filter(site -> dark.contains(site.code()))
        .map(site -> topology(site).feeder())
        .max(
            Comparator.comparingLong(feeder ->
                world.sites().stream()
                    .filter(site -> dark.contains(site.code()))
                    .filter(site -> topology(site).feeder().equals(feeder))
                    .count()))
        .orElseThrow();
  }

  private static boolean byPowerLoss(Happened happened) {
    return happened.event() instanceof Booted booted && booted.cause() == BootCause.POWER_LOSS;
  }

  private static boolean isDuring(Taken<?> taken, Truth truth) {
    return !taken.at().isBefore(truth.from()) && taken.at().isBefore(truth.until());
  }

  private static Instant arrival(Heard heard) {
    return heard.line() == null ? Instant.MIN : heard.line().arrived();
  }

  private static Instant later(Instant at) {
    return at.plus(Duration.ofHours(2));
  }
}
