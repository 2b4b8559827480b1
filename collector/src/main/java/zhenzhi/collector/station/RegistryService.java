package zhenzhi.collector.station;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** Keeps the register of sites. */
@Singleton
public class RegistryService {

  /** Registers a site; refuses a code that is taken and a unit outside the scope. */
  public Station register(Scope scope, NewStation site) {
    throw new UnsupportedOperationException(scope + site.name());
  }

  /** Takes a site out of service; its history stays. */
  public void retire(Scope scope, StationCode code) {
    throw new UnsupportedOperationException(scope + code.value());
  }

  /** Hands a duty over; the holder before keeps it until the day before. */
  public void appoint(Scope scope, StationCode code, Duty duty) {
    throw new UnsupportedOperationException(scope + code.value() + duty);
  }

  public Optional<Station> find(Scope scope, StationCode code) {
    return Optional.empty();
  }

  /** Those who hold a duty today, in the order of {@link DutyRole}. */
  public List<Duty> duties(Scope scope, StationCode code) {
    return List.of();
  }
}
