package zhenzhi.collector.survey;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.collector.fact.FactService;
import zhenzhi.collector.fact.Site;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.supervision.SupervisionService;
import zhenzhi.collector.ticket.supervision.Task;

/** Adds facts up. */
@Singleton
class SumsService {
  private final FactService facts;
  private final SupervisionService supervision;

  SumsService(FactService facts, SupervisionService supervision) {
    this.facts = facts;
    this.supervision = supervision;
  }

  /** {@code parts}: in the order of the sites' codes. */
  record Sums(Totals all, Map<Part, Totals> parts) {}

  /** Of the sites of {@code unit} in a ranking; {@code below} has the units below it. */
  Sums of(Connection connection, OrgUnit unit, Collection<OrgUnit> below, Ranking ranking)
      throws SQLException {
    var scope = Scope.of(unit);
    var inquiry = facts.inquiry(connection, scope, ranking);
    var known = facts.of(connection, inquiry);
    var parts = new Parts(unit.path(), below, inquiry.sites());
    var sites = new LinkedHashMap<Part, List<Site>>();
    for (var site : inquiry.sites()) {
      sites.computeIfAbsent(parts.of(site), _ -> new ArrayList<>()).add(site);
    }
    var window = inquiry.window();
    var everyTask = new ArrayList<Task>();
    var tasks = new HashMap<Part, List<Task>>();
    supervision
        .places(connection, scope, window.start(), window.end(), ranking.asOf())
        .forEach((place, of) -> {
          everyTask.addAll(of);
          parts
              .of(place)
              .ifPresent(part -> tasks.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(of));
        });
    var totals = new LinkedHashMap<Part, Totals>();
    sites.forEach(
        (part, of) -> totals.put(part, Totals.of(of, known, tasks.getOrDefault(part, List.of()))));
    return new Sums(Totals.of(inquiry.sites(), known, everyTask), totals);
  }

  /** The ranking that it was compared with. */
  OptionalLong before(Connection connection, Ranking ranking) throws SQLException {
    return facts.before(connection, ranking);
  }
}
