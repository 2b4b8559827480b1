package zhenzhi.collector.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.imports.rows.PersonRow.Post;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * What the register has of the sites that a file speaks of.
 *
 * @param taken codes of sites that are somebody else's
 * @param units those of whoever imports
 * @param holders who has which duty there
 * @param restsOn the imports that wrote something about these sites
 */
record KnownRegister(
    Map<StationCode, Site> sites,
    Set<StationCode> taken,
    List<OrgUnit> units,
    Map<Post, Duty> holders,
    Set<Long> restsOn) {

  /** A site as it is registered. */
  record Site(
      long id,
      String name,
      StationKind kind,
      Access access,
      long unit,
      LocalDate registered,
      String address,
      Optional<String> account,
      boolean isRetired) {}
}
