package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.diagnosis.rule.Neighbours;
import zhenzhi.collector.diagnosis.symptom.Symptom;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Sample.Band;

/** What goes on around each site at this moment. */
final class Around {
  private static final Duration SAME = Duration.ofMinutes(30);

  private record Sky(String area, Band band) {}

  private final Map<String, Area> areas;
  private final Map<Sky, List<Instant>> fading = new HashMap<>();
  private final Map<String, Integer> losing = new HashMap<>();

  Around(Map<String, Area> areas, Collection<Looked> sites) {
    this.areas = areas;
    for (var site : sites) {
      site.course(Symptom.WEAK)
          .or(() -> site.course(Symptom.NO_LOCK))
          .filter(course -> course.isSeen())
          .ifPresent(course ->
              fading.computeIfAbsent(sky(site), _ -> new ArrayList<>()).add(course.since()));
      if (site.isSeen(Symptom.LOSSY)) {
        losing.merge(site.patient.site().area(), 1, Integer::sum);
      }
    }
  }

  Neighbours of(Looked site, Instant since) {
    var area = areas.getOrDefault(site.patient.site().area(), Area.EMPTY);
    var sky = sky(site);
    var all = fading.getOrDefault(sky, List.of());
    var own = site.isSeen(Symptom.WEAK) || site.isSeen(Symptom.NO_LOCK) ? 1 : 0;
    var alike = all.stream().filter(other -> other.isAfter(since.minus(SAME))).count();
    var losers = losing.getOrDefault(site.patient.site().area(), 0);
    return new Neighbours(
        Math.max(0, area.heard() - (site.isSeen(Symptom.SILENT) ? 0 : 1)),
        Math.max(0, area.tuners(sky.band()) - Math.max(all.size(), 1)),
        (int) Math.max(0, alike - own),
        losers - (site.isSeen(Symptom.LOSSY) ? 1 : 0));
  }

  private static Sky sky(Looked site) {
    var band = site.patient.facts().reception().map(StationFacts.Reception::band);
    return new Sky(site.patient.site().area(), band.orElse(Band.NONE));
  }
}
