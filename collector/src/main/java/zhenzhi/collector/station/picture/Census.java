package zhenzhi.collector.station.picture;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.situation.Situation;

/** Counts sites. The definitions of the published figures are here and nowhere else. */
record Census(List<Sighting> sites) {

  Map<Situation.Kind, Integer> counts() {
    var counts = new EnumMap<Situation.Kind, Integer>(Situation.Kind.class);
    for (var kind : Situation.Kind.values()) {
      counts.put(kind, 0);
    }
    sites.forEach(site -> counts.merge(site.situation().kind(), 1, Integer::sum));
    return counts;
  }

  Share reachability() {
    return SituationCounts.reachability(counts());
  }

  /** 开机率: sites heard since midnight, of all that are registered and not retired. */
  Share poweredOn(Instant midnight) {
    return share(site -> site.heardAt().filter(heard -> !heard.isBefore(midnight)).isPresent());
  }

  int neverHeard() {
    return share(site -> site.heardAt().isEmpty()).part();
  }

  /** The sum over the sites whose hours are known. */
  Duration today(Function<Hours.Counted, Duration> which) {
    return sites.stream()
        .flatMap(site -> site.row().today().stream())
        .map(which)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Of all sites together. */
  Completeness todayReports() {
    return sites.stream()
        .map(site -> site.row().todayReports())
        .reduce(Completeness.UNKNOWN, Completeness::plus);
  }

  /** The most tangible trouble first. */
  List<Sighting> needSomeone() {
    return sites.stream()
        .filter(site -> site.situation().needsSomeone())
        .sorted(comparing(site -> site.situation().kind()))
        .toList();
  }

  private Share share(Predicate<Sighting> counts) {
    return new Share((int) sites.stream().filter(counts).count(), sites.size());
  }
}
