package zhenzhi.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/**
 * Registers a district as an office would: units, sites, people. What is there already is left as
 * it is, so it can be asked at every start.
 */
final class Demonstration {
  static final StationCode DEMO_STATION = new StationCode("demo-0001");
  static final String DEMO_ACCOUNT = "yj3000001";
  private static final String SIMULATED = "模拟站点（没有真实设备）";

  private final OrgService units;
  private final RegistryService registry;
  private final AccountService accounts;
  private final LocalDate since;

  /**
   * @param since when everybody took up their duties
   */
  Demonstration(
      OrgService units, RegistryService registry, AccountService accounts, LocalDate since) {
    this.units = units;
    this.registry = registry;
    this.accounts = accounts;
    this.since = since;
  }

  /**
   * Where its people are.
   *
   * @param subdistrict of those who log in for one
   */
  record Units(OrgUnit district, OrgUnit subdistrict) {}

  Units register(FleetPlan plan, String demoObservedBy, Accounts people) {
    var city = unit(OrgLevel.CITY, "云江市", OptionalLong.empty());
    var district = unit(OrgLevel.DISTRICT, "临江区", OptionalLong.of(city.id()));
    var first = unit(OrgLevel.SUBDISTRICT, "新华街道办事处", OptionalLong.of(district.id()));
    registerDemoStation(first, demoObservedBy);
    plan.sites().forEach(site -> register(site, district));
    people.entries().forEach(entry -> register(entry, district, first));
    return new Units(district, first);
  }

  private void registerDemoStation(OrgUnit subdistrict, String observedBy) {
    var community = unit(OrgLevel.COMMUNITY, "示范社区", OptionalLong.of(subdistrict.id()));
    register(
        new NewStation(
            DEMO_STATION,
            "示范站",
            StationKind.COMMUNITY,
            Access.IPTV,
            community.id(),
            "示范社区党群服务中心",
            Optional.of(DEMO_ACCOUNT),
            observedBy,
            List.of(
                new Duty(DutyRole.FIRST, "王建国", "街道党工委副书记", "13900000001", since),
                new Duty(DutyRole.DIRECT, "李秀英", "社区党委书记", "13900000002", since),
                new Duty(DutyRole.KEEPER_A, "张春梅", "站点管理员（A岗）", "13900000003", since),
                new Duty(DutyRole.KEEPER_B, "陈志强", "站点管理员（B岗）", "13900000004", since))));
  }

  private void register(Site site, OrgUnit district) {
    if (isRegistered(site.code())) {
      return;
    }
    var place = site.place();
    var subdistrict =
        unit(OrgLevel.SUBDISTRICT, place.subdistrict(), OptionalLong.of(district.id()));
    var community = unit(OrgLevel.COMMUNITY, place.community(), OptionalLong.of(subdistrict.id()));
    register(
        new NewStation(
            site.code(),
            site.name(),
            StationKind.valueOf(site.kind().name()),
            Access.valueOf(site.access().name()),
            community.id(),
            place.address(),
            Optional.of(site.box().account()),
            SIMULATED,
            site.duty().stream().map(this::duty).toList()));
  }

  private void register(NewStation station) {
    if (!isRegistered(station.code())) {
      registry.register(Scope.ALL, station);
    }
  }

  private boolean isRegistered(StationCode code) {
    return registry.find(Scope.ALL, code).isPresent();
  }

  private Duty duty(Site.Person person) {
    return new Duty(
        DutyRole.valueOf(person.role().name()),
        person.name(),
        person.title(),
        person.phone(),
        since);
  }

  private void register(Accounts.Entry entry, OrgUnit district, OrgUnit subdistrict) {
    if (accounts.find(entry.login()).isPresent()) {
      return;
    }
    accounts.create(
        Scope.ALL,
        switch (entry.role()) {
          case KEEPER ->
              new NewAccount.ForKeeper(
                  entry.login(), entry.password(), entry.person(), DEMO_STATION);
          case SUBDISTRICT -> forUnit(entry, subdistrict);
          case OFFICE, TECHNICIAN -> forUnit(entry, district);
        });
  }

  private static NewAccount forUnit(Accounts.Entry entry, OrgUnit unit) {
    return new NewAccount.ForUnit(
        entry.login(), entry.password(), entry.person(), entry.role(), unit.id());
  }

  private OrgUnit unit(OrgLevel level, String name, OptionalLong parent) {
    return units.list(Scope.ALL).stream()
        .filter(it -> it.level() == level && it.name().equals(name) && it.parent().equals(parent))
        .findFirst()
        .orElseGet(() -> units.create(Scope.ALL, level, name, parent));
  }
}
