package zhenzhi.standalone.diagnosis;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.sweep.Area;
import zhenzhi.collector.diagnosis.sweep.Scene;
import zhenzhi.collector.diagnosis.sweep.Sweep;
import zhenzhi.collector.diagnosis.symptom.Screen;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.world.World;

/** A collector's memory of a district, and its sweeps, without database or broker. */
final class District {
  private static final Duration SILENCE = Duration.ofMinutes(15);
  private static final WorkCalendar WORKDAYS = Defaults.workdays();
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

  final List<SiteMemory> sites;
  final Journal journal = new Journal();

  private final World world;
  private final Sweep sweep;
  private final Screen screen;
  private final WeatherMemory weather = new WeatherMemory();
  private final Map<String, Set<SiteMemory>> devices = new HashMap<>();
  private final Map<String, Area> areas = new HashMap<>();
  private final Area[] shares;
  private Optional<Instant> listening;

  District(World world, DiagnosisConfig config, Instant begin) {
    this.world = world;
    this.sweep = new Sweep(config, SILENCE);
    this.screen = new Screen(config, SILENCE);
    this.listening = Optional.of(begin);
    this.shares = new Area[world.sites().size()];
    Arrays.fill(shares, Area.EMPTY);
    this.sites =
        world.sites().stream()
            .map(site -> new SiteMemory(site, world.look(site, begin), begin))
            .toList();
    sites.forEach(this::count);
  }

  /** Lets time go by, and sweeps. */
  void live(Instant begin, Instant until, Duration every) {
    for (var now = begin.plus(every); !now.isAfter(until); now = now.plus(every)) {
      hear(now);
      if (passes(now, every, QUARTER)) {
        lookUp(now);
      }
      if (passes(now, every, TEN_MINUTES)) {
        world.weather(now).ifPresent(weather::take);
      }
      sweep(now);
    }
    sites.forEach(site -> site.end(until));
  }

  private static boolean passes(Instant now, Duration every, long step) {
    return Math.floorMod(now.toEpochMilli(), step) < every.toMillis();
  }

  private void hear(Instant now) {
    listening = world.isAway(now) ? Optional.empty() : listening.or(() -> Optional.of(now));
    var at = now.toEpochMilli();
    for (var index = 0; index < sites.size(); index++) {
      var site = sites.get(index);
      var heard = world.look(index, at);
      if (site.isNews(heard)) {
        var device = site.device();
        var share = share(site);
        site.hear(heard);
        if (!site.device().equals(device)) {
          device.ifPresent(name -> leave(name, site));
          site.device().ifPresent(name -> join(name, site));
        }
        if (!share(site).equals(share)) {
          count(site);
        }
      }
    }
  }

  private void leave(String device, SiteMemory site) {
    var owners = devices.getOrDefault(device, new HashSet<>());
    owners.remove(site);
    site.isDeviceElsewhere = false;
    owners.forEach(owner -> isElsewhere(owner, owners.size() > 1));
  }

  private void join(String device, SiteMemory site) {
    var owners = devices.computeIfAbsent(device, _ -> new HashSet<>());
    owners.add(site);
    owners.forEach(owner -> isElsewhere(owner, owners.size() > 1));
  }

  private static void isElsewhere(SiteMemory owner, boolean elsewhere) {
    if (owner.isDeviceElsewhere != elsewhere) {
      owner.isDeviceElsewhere = elsewhere;
      owner.clearUntil = Instant.MIN;
    }
  }

  private static Area share(SiteMemory site) {
    if (!site.isHeard()) {
      return Area.EMPTY;
    }
    return switch (Facts.access(site.registered)) {
      case SATELLITE_KU -> new Area(1, 1, 0);
      case SATELLITE_C -> new Area(1, 0, 1);
      case IPTV, CABLE -> new Area(1, 0, 0);
    };
  }

  /** Counts its area anew. */
  private void count(SiteMemory site) {
    shares[site.registered.index()] = share(site);
    var name = site.registered.subdistrict();
    var sum = Area.EMPTY;
    for (var other : world.sites()) {
      if (other.subdistrict().equals(name)) {
        sum = sum.plus(shares[other.index()]);
      }
    }
    areas.put(name, sum);
  }

  private void lookUp(Instant now) {
    var isMidnight = now.atZone(Scenario.ZONE).toLocalTime().toSecondOfDay() < QUARTER / 1000;
    for (var site : sites) {
      if (isMidnight) {
        site.midnight();
        journal.take(site.registered.index(), site.study.midnight(site.chart, now), now);
      }
      site.lookUp(now);
    }
  }

  private void sweep(Instant now) {
    var patients = new ArrayList<Patient>();
    for (var site : sites) {
      if (isPatient(site, now)) {
        patients.add(site.patient(now));
      }
    }
    var incidents = journal.openIncidents();
    if (patients.isEmpty() && incidents.isEmpty()) {
      return;
    }
    var outcome =
        sweep.of(
            new Scene(patients, areas, incidents, this::recall, weather, WORKDAYS, listening, now));
    journal.keep(outcome, now).forEach((site, chart) -> sites.get((int) (long) site).keep(chart));
    journal.send(site -> sites.get(site).chart, now);
  }

  private Map<Long, History> recall(Map<Long, Instant> since, Instant now) {
    return since.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                asked -> recall((int) (long) asked.getKey(), asked.getValue(), now)));
  }

  private History recall(int site, Instant since, Instant now) {
    return sites.get(site).history(since, now, journal.ended(site));
  }

  /**
   * Whether anything is or lately was out of order. Of a site that is well and of which nothing new
   * is heard, only its silence can become a symptom.
   */
  private boolean isPatient(SiteMemory site, Instant now) {
    if (!site.chart.isEmpty()) {
      return true;
    }
    if (now.isBefore(site.clearUntil) || listening.isEmpty() || site.facts().heardAt().isEmpty()) {
      return false;
    }
    var patient = site.patient(now);
    var screening =
        screen.of(
            patient.facts(), patient.baseline(), () -> true, patient.recent(), listening, now);
    if (!screening.isClear()) {
      return true;
    }
    var silent = screening.quietSince().orElse(Instant.MAX);
    site.clearUntil = silent.isAfter(now) ? silent : now;
    return false;
  }
}
