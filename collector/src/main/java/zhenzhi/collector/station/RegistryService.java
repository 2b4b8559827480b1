package zhenzhi.collector.station;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** Keeps the register of sites. */
@Singleton
public class RegistryService {
  private final OrgService units;
  private final StationRepository stations;
  private final DutyService duties;
  private final InstantSource clock;

  RegistryService(
      OrgService units, StationRepository stations, DutyService duties, InstantSource clock) {
    this.units = units;
    this.stations = stations;
    this.duties = duties;
    this.clock = clock;
  }

  /** Registers a site; refuses a code that is taken and a unit outside the scope. */
  @Transactional
  public Station register(Scope scope, NewStation site) {
    var unit = units.get(scope, site.orgUnit());
    var kept =
        stations.insert(
            site.code().value(),
            site.name(),
            site.kind(),
            site.access(),
            unit.id(),
            unit.path(),
            site.address(),
            site.account().orElse(null),
            site.observedBy(),
            clock.instant());
    if (kept == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "station code " + site.code() + " is taken");
    }
    var row = row(scope, site.code());
    site.duties().forEach(duty -> duties.appoint(row.id(), duty));
    return row.station();
  }

  /** Takes a site out of service; its history stays. */
  @Transactional
  public void retire(Scope scope, StationCode code) {
    stations.retire(row(scope, code).id(), clock.instant());
  }

  /** Hands a duty over; the holder before keeps it until the day before. */
  @Transactional
  public void appoint(Scope scope, StationCode code, Duty duty) {
    duties.appoint(row(scope, code).id(), duty);
  }

  public Station get(Scope scope, StationCode code) {
    return row(scope, code).station();
  }

  public Optional<Station> find(Scope scope, StationCode code) {
    return stations.find(code.value(), scope.orgPath(), scope.onlyCode()).map(StationRow::station);
  }

  /** Those who hold a duty today, in the order of {@link DutyRole}. */
  public List<Duty> duties(Scope scope, StationCode code) {
    return duties.today(row(scope, code).id());
  }

  /** The units it belongs to, from the city down. */
  public List<OrgUnit> above(Scope scope, Station station) {
    return units.tree(scope).along(station.orgPath());
  }

  /** The number under which a site's facts are kept. */
  public long idOf(Scope scope, StationCode code) {
    return row(scope, code).id();
  }

  private StationRow row(Scope scope, StationCode code) {
    return stations
        .find(code.value(), scope.orgPath(), scope.onlyCode())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no station " + code));
  }
}
