package zhenzhi.dashboard.frame;

import jakarta.inject.Singleton;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;

/** Names what an account belongs to. */
@Singleton
class UnitService {
  private final OrgService units;
  private final RegistryService stations;

  UnitService(OrgService units, RegistryService stations) {
    this.units = units;
    this.stations = stations;
  }

  /** A keeper's site, anybody else's unit. */
  String nameOf(Account account) {
    var scope = account.scope();
    if (account.station().isPresent()) {
      return stations.get(scope, account.station().get()).name();
    }
    return units.list(scope).stream()
        .filter(unit -> unit.path().equals(account.orgPath()))
        .map(OrgUnit::name)
        .findFirst()
        .orElse("全部");
  }
}
