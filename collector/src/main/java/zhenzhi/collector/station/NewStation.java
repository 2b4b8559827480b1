package zhenzhi.collector.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * What the office writes down to register a site.
 *
 * @param orgUnit the unit it belongs to, usually a community
 */
public record NewStation(
    StationCode code,
    String name,
    StationKind kind,
    Access access,
    long orgUnit,
    String address,
    Optional<String> account,
    String observedBy,
    List<Duty> duties) {
  public NewStation {
    duties = List.copyOf(duties);
  }
}
