package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.incident.Shared;
import zhenzhi.collector.diagnosis.rule.Neighbours;
import zhenzhi.collector.diagnosis.sky.SunTransit;
import zhenzhi.collector.diagnosis.symptom.Course;
import zhenzhi.collector.diagnosis.symptom.Symptom;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Sample.Band;

/** What goes on around each site at this moment. */
final class Around {
  private static final Duration SAME = Duration.ofMinutes(30);

  /** One snowfall reaches the dishes of a district within it. */
  private static final Duration SNOWFALL = Duration.ofHours(12);

  /** Within so long before and after each other people leave for the same holiday. */
  private static final Duration LEAVING = Duration.ofDays(2);

  /** Longer than most cuts. */
  private static final Duration OFF = Duration.ofHours(6);

  private record Sky(String area, Band band) {}

  private final DiagnosisConfig config;
  private final Map<String, Area> areas;
  private final Map<String, Area> above = new HashMap<>();
  private final Map<Sky, Moments> fading;
  private final Map<String, Moments> fallen;
  private final Map<String, Integer> losing = new HashMap<>();
  private final Map<String, Moments> off;

  /**
   * @param isAlone whether a site fails by itself, as far as is known
   */
  Around(
      DiagnosisConfig config,
      Map<String, Area> areas,
      Collection<Looked> sites,
      Predicate<Looked> isAlone,
      Instant now) {
    this.config = config;
    this.areas = areas;
    areas.forEach((path, area) -> above.merge(Shared.above(path), area, Area::plus));
    var fadingNow = new HashMap<Sky, List<Instant>>();
    var fallenNow = new HashMap<String, List<Instant>>();
    var offNow = new HashMap<String, List<Instant>>();
    for (var site : sites) {
      var area = site.patient.site().area();
      fades(site)
          .map(Course::since)
          .filter(since -> !isSun(site, since))
          .ifPresent(since -> {
            fadingNow.computeIfAbsent(sky(site), _ -> new ArrayList<>()).add(since);
            fallenNow.computeIfAbsent(area, _ -> new ArrayList<>()).add(since);
            fallenNow.computeIfAbsent(Shared.above(area), _ -> new ArrayList<>()).add(since);
          });
      if (site.isSeen(Symptom.LOSSY)) {
        losing.merge(area, 1, Integer::sum);
      }
      if (isAlone.test(site)) {
        off(site, now)
            .ifPresent(since ->
                offNow.computeIfAbsent(Shared.above(area), _ -> new ArrayList<>()).add(since));
      }
    }
    fading = sorted(fadingNow);
    fallen = sorted(fallenNow);
    off = sorted(offNow);
  }

  private static <K> Map<K, Moments> sorted(Map<K, List<Instant>> moments) {
    var sorted = new HashMap<K, Moments>();
    moments.forEach((where, when) -> sorted.put(where, new Moments(when)));
    return sorted;
  }

  private static Optional<Course> fades(Looked site) {
    return site.course(Symptom.WEAK).or(() -> site.course(Symptom.NO_LOCK)).filter(Course::isSeen);
  }

  private boolean isSun(Looked site, Instant at) {
    var it = site.patient.site();
    return SunTransit.degrees(it.place(), it.satellite(), at) <= config.sunDegrees();
  }

  private static Optional<Instant> off(Looked site, Instant now) {
    return site.course(Symptom.SILENT)
        .filter(course -> course.isSeen() && !course.since().isAfter(now.minus(OFF)))
        .map(Course::since);
  }

  Neighbours of(Looked site, Instant since) {
    var path = site.patient.site().area();
    var area = areas.getOrDefault(path, Area.EMPTY);
    var sky = sky(site);
    var all = fading.getOrDefault(sky, Moments.NONE);
    var own = site.isSeen(Symptom.WEAK) || site.isSeen(Symptom.NO_LOCK) ? 1 : 0;
    var alike = all.after(since.minus(SAME));
    var losers = losing.getOrDefault(path, 0);
    return new Neighbours(
        Math.max(0, area.heard() - (site.isSeen(Symptom.SILENT) ? 0 : 1)),
        Math.max(0, area.tuners(sky.band()) - Math.max(all.count(), 1)),
        Math.max(0, alike - own),
        losers - (site.isSeen(Symptom.LOSSY) ? 1 : 0),
        around(path, since, own));
  }

  private Neighbours.Around around(String path, Instant since, int own) {
    var unit = above.getOrDefault(Shared.above(path), Area.EMPTY);
    return new Neighbours.Around(
        Math.max(0, fallen(path, since) - own),
        Math.max(0, fallen(Shared.above(path), since) - own),
        unit.ku() + unit.c(),
        off.getOrDefault(Shared.above(path), Moments.NONE)
            .between(since.minus(LEAVING), since.plus(LEAVING)),
        unit.heard());
  }

  private int fallen(String path, Instant since) {
    return fallen
        .getOrDefault(path, Moments.NONE)
        .between(since.minus(SNOWFALL), since.plus(SNOWFALL));
  }

  private static Sky sky(Looked site) {
    var band = site.patient.facts().reception().map(StationFacts.Reception::band);
    return new Sky(site.patient.site().area(), band.orElse(Band.NONE));
  }
}
