package zhenzhi.collector.content.plan;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.plan.UnitPlan.Line;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;

/** Keeps the plans of units, and says how far their sites are. */
@Singleton
public class PlanService {
  private final DatabaseService database;
  private final OrgService units;
  private final CatalogueService catalogue;
  private final CalendarConfig calendar;

  PlanService(
      DatabaseService database,
      OrgService units,
      CatalogueService catalogue,
      CalendarConfig calendar) {
    this.database = database;
    this.units = units;
    this.catalogue = catalogue;
    this.calendar = calendar;
  }

  /** The plan of a unit of the scope, with what the units above it ask for. */
  public UnitPlan plan(Scope scope, long unitId, YearMonth month) throws SQLException {
    var unit = units.get(scope, unitId);
    try (var connection = database.connect()) {
      var sites = sites(scope, unit, month);
      var items = PlanRepository.items(connection, unit.path(), month);
      var done = PlanRepository.done(connection, sites, month, items);
      return new UnitPlan(
          unit,
          month,
          PlanRepository.count(connection, sites),
          IntStream.range(0, items.size())
              .mapToObj(nth -> new Line(items.get(nth), done.get(nth)))
              .toList());
    }
  }

  /**
   * How many sites of each subdistrict fulfilled one course of a plan; empty if it is not in it.
   */
  public List<Share> shares(Scope scope, UnitPlan plan, long course) throws SQLException {
    try (var connection = database.connect()) {
      for (var line : plan.lines()) {
        if (line.item().course().id() == course) {
          var sites = sites(scope, plan.unit(), plan.month());
          return PlanRepository.shares(connection, sites, plan.month(), line.item());
        }
      }
      return List.of();
    }
  }

  /** Asks for a course, or for more or less of it. */
  public void ask(
      Scope scope,
      long unit,
      YearMonth month,
      long course,
      Wanted wanted,
      long account,
      Instant now)
      throws SQLException {
    var own = units.get(scope, unit).id();
    if (catalogue.course(course).withdrawn().isPresent()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "course " + course + " was withdrawn");
    }
    try (var connection = database.connect()) {
      PlanRepository.keep(connection, own, month, course, wanted, account, now);
    }
  }

  public void remove(Scope scope, long unit, YearMonth month, long course) throws SQLException {
    var own = units.get(scope, unit).id();
    try (var connection = database.connect()) {
      PlanRepository.remove(connection, own, month, course);
    }
  }

  /** Takes over what the month before asked for; answers how many courses came. */
  public int copy(Scope scope, long unit, YearMonth month, long account, Instant now)
      throws SQLException {
    var own = units.get(scope, unit).id();
    try (var connection = database.connect()) {
      return PlanRepository.copy(connection, own, month, account, now);
    }
  }

  private PlanRepository.Sites sites(Scope scope, OrgUnit unit, YearMonth month) {
    return new PlanRepository.Sites(
        scope, unit.path(), calendar.startOf(month.plusMonths(1).atDay(1)));
  }
}
