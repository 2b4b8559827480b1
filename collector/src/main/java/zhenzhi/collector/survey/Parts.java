package zhenzhi.collector.survey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.fact.Site;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.supervision.Place;

/** Says in which part of a unit something lies. */
final class Parts {
  private final String orgPath;
  private final Map<String, OrgUnit> below;
  private final Map<Long, Site> sites;

  /** {@code units}: those directly below {@code orgPath} and any others. */
  Parts(String orgPath, Collection<OrgUnit> units, Collection<Site> sites) {
    this.orgPath = orgPath;
    this.below = units.stream().collect(toMap(OrgUnit::path, identity(), (one, _) -> one));
    this.sites = sites.stream().collect(toMap(Site::id, identity()));
  }

  Part of(Site site) {
    return below(site.orgPath()).<Part>map(Part.Below::new).orElseGet(() -> new Part.At(site));
  }

  /** None for what lies in several parts. */
  Optional<Part> of(Place place) {
    var unit = below(place.orgPath());
    if (unit.isPresent() || place.station().isEmpty()) {
      return unit.map(Part.Below::new);
    }
    return Optional.ofNullable(sites.get(place.station().getAsLong())).map(Part.At::new);
  }

  private Optional<OrgUnit> below(String path) {
    var end = path.startsWith(orgPath) ? path.indexOf('/', orgPath.length()) : -1;
    return end < 0 ? Optional.empty() : Optional.ofNullable(below.get(path.substring(0, end + 1)));
  }
}
