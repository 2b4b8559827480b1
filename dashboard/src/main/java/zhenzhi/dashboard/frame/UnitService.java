package zhenzhi.dashboard.frame;

import jakarta.inject.Singleton;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.station.OrgService;
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

  /** The last of the ids that a path is made of. */
  private static Optional<Long> unit(String path) {
    var ids = path.split("/", 0);
    return ids.length == 0 ? Optional.empty() : Optional.of(Long.valueOf(ids[ids.length - 1]));
  }

  /** A keeper's site, anybody else's unit. */
  String nameOf(Account account) {
    var scope = account.scope();
    if (account.station().isPresent()) {
      return stations.get(scope, account.station().get()).name();
    }
    return unit(account.orgPath()).map(id -> units.get(scope, id).name()).orElse("全部");
  }
}
