package zhenzhi.collector.station.picture;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;

/**
 * Draws the overview of a scope: one query for the facts of every site, from which the rule makes
 * the situations; the month's hours only of the sites that are shown.
 */
@Singleton
public class OverviewService {
  private final SituationService situations;
  private final HoursService hours;
  private final OrgService units;

  OverviewService(SituationService situations, HoursService hours, OrgService units) {
    this.situations = situations;
    this.hours = hours;
    this.units = units;
  }

  @ReadOnly
  public Overview overview(Scope scope, StationFilter filter, Instant now) {
    var tree = units.tree(scope);
    var census = new Census(situations.list(scope, now));
    var needy = census.needSomeone();
    var found = census.sites().stream().filter(site -> site.passes(filter, tree)).toList();
    var page = Page.of(found, filter.page(), filter.size());
    var urgent = needy.stream().limit(Overview.URGENT).toList();
    var months = hours.months(Stream.concat(urgent.stream(), page.items().stream()).toList(), now);
    Function<Sighting, StationLine> line =
        site -> site.line(tree, hours.today(site, now), months.apply(site));
    return new Overview(
        now,
        census.counts(),
        census.reachability(),
        census.neverHeard(),
        census.poweredOn(hours.midnight(now)),
        census.today(Hours.Counted::credited),
        census.today(Hours.Counted::raw),
        census.todayReports(),
        urgent.stream().map(line).toList(),
        needy.size(),
        page.map(line),
        units.list(scope).stream().filter(u -> u.level() == OrgLevel.SUBDISTRICT).toList());
  }
}
