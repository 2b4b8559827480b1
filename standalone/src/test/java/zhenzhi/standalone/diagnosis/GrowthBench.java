package zhenzhi.standalone.diagnosis;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Absence;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.sky.Place;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.collector.diagnosis.sweep.Area;
import zhenzhi.collector.diagnosis.sweep.Outcome;
import zhenzhi.collector.diagnosis.sweep.Scene;
import zhenzhi.collector.diagnosis.sweep.Sweep;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;

/**
 * How a sweep grows with the fleet. Every tenth site has a symptom: a third of these are silent, a
 * third have a weak signal, a third a full disk. All sites are put into the scene, so that looking
 * at those that are well is measured, too; what is remembered is answered from memory.
 */
final class GrowthBench {
  private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");
  private static final Duration SILENCE = Duration.ofMinutes(15);
  private static final int AREA = 40;
  private static final Baseline BASELINE = new Baseline(72.0, 78.0, 12.0, 14, 0);
  private static final History HISTORY =
      new History(
          List.of(new Absence(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofHours(60)))),
          NOW.minus(Duration.ofDays(14)),
          List.of(),
          List.of(),
          0.0,
          History.Lnb.UNKNOWN,
          List.of(),
          Optional.empty());

  private GrowthBench() {}

  /**
   * Measures.
   *
   * @param arguments numbers of sites
   */
  public static void main(String... arguments) {
    measure(10_000); // warms up
    for (var sites : arguments) {
      var number = Integer.parseInt(sites);
      var took = measure(number);
      figure(number, "first", took.first().time(), "10");
      figure(number, "verdicts", took.verdicts().time(), "10");
      figure(number, "steady", took.steady().time(), "10");
      System.out.printf("sweep.%d.heap\t%d\tMiB\t%n", number, took.steady().heapMiB());
    }
  }

  private static void figure(int sites, String which, Duration took, String aim) {
    System.out.printf("sweep.%d.%s\t%.3f\ts\t%s%n", sites, which, took.toMillis() / 1000.0, aim);
  }

  /**
   * What sweeps took.
   *
   * @param first when the symptoms are seen for the first time
   * @param verdicts when all of them have lasted long enough to be told
   * @param steady when nothing is new
   */
  private record Took(Swept first, Swept verdicts, Swept steady) {}

  /**
   * One sweep.
   *
   * @param heapMiB in use with everything that it looked at and found
   */
  private record Swept(Duration time, long heapMiB) {}

  private static Took measure(int number) {
    var sweep = new Sweep(Defaults.config(), SILENCE);
    var charts = new HashMap<Long, Chart>();
    var incidents = new ArrayList<Incident>();
    var first = sweep(sweep, number, charts, incidents, NOW);
    var verdicts = sweep(sweep, number, charts, incidents, NOW.plus(Duration.ofMinutes(40)));
    var steady = sweep(sweep, number, charts, incidents, NOW.plus(Duration.ofMinutes(41)));
    if (charts.size() != number / 10) {
      throw new IllegalStateException(charts.size() + " charts of " + number + " sites");
    }
    return new Took(first, verdicts, steady);
  }

  private static Swept sweep(
      Sweep sweep, int number, Map<Long, Chart> charts, List<Incident> incidents, Instant now) {
    var patients = new ArrayList<Patient>(number);
    var areas = new HashMap<String, Area>();
    for (var id = 0L; id < number; id++) {
      patients.add(patient(id, charts.getOrDefault(id, Chart.EMPTY), now));
      areas.merge(area(id), new Area(1, 1, 0), Area::plus);
    }
    var began = System.nanoTime();
    var outcome =
        sweep.of(
            new Scene(
                patients,
                areas,
                incidents,
                GrowthBench::recall,
                Weather.UNKNOWN,
                Defaults.workdays(),
                Optional.of(NOW.minus(Duration.ofDays(30))),
                now));
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    if (patients.size() != number) {
      throw new IllegalStateException("sites went away");
    }
    keep(outcome, charts, incidents);
    return new Swept(took, heap);
  }

  private static void keep(Outcome outcome, Map<Long, Chart> charts, List<Incident> incidents) {
    charts.putAll(outcome.charts());
    for (var incident : outcome.incidents()) {
      incidents.removeIf(kept -> kept.id() == incident.id());
      incidents.add(incident);
    }
  }

  private static Map<Long, History> recall(Map<Long, Instant> since, Instant now) {
    var histories = new HashMap<Long, History>();
    since.keySet().forEach(site -> histories.put(site, HISTORY));
    return histories;
  }

  private static String area(long id) {
    return "/1/" + id / AREA + "/";
  }

  private static Patient patient(long id, Chart chart, Instant now) {
    var site = new Site(id, area(id), new Place(29.87, 121.55), 92.2, Set.of());
    return new Patient(site, facts(id, now), Optional.of(BASELINE), Recent.QUIET, chart);
  }

  private static StationFacts facts(long id, Instant now) {
    var fault = id % 10 == 0 ? (int) (id / 10 % 3) : -1;
    // those who are silent fell silent one by one, an hour apart or less
    var at = fault == 0 ? NOW.minusSeconds(id * 7 % 3600) : now;
    var state = fault == 0 ? Presence.State.LOST : Presence.State.ONLINE;
    var snr = fault == 1 ? 6.0 : 12.0;
    var account = "account-" + id;
    return new StationFacts(
        Access.SATELLITE_KU,
        NOW.minus(Duration.ofDays(365)),
        Optional.of(account),
        Optional.of(at),
        Optional.of(at),
        Optional.empty(),
        Optional.of(new StationFacts.Connection(at, state)),
        Optional.of(new StationFacts.Reception(at, true, Band.KU, 72.0, snr * 6.5, snr)),
        Optional.of(new StationFacts.Line(at, true, Answer.ANSWERED, Answer.ANSWERED, 20.0, 0.0)),
        Optional.of(
            new StationFacts.Box(at, 0.3, 1000, 500, 1000, fault == 2 ? 10 : 600, 50.0, true)),
        Optional.of(
            new StationFacts.Binding(at, Optional.of(account), "device-" + id, BindingState.BOUND)),
        Optional.empty());
  }
}
