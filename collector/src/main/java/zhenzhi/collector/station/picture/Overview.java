package zhenzhi.collector.station.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.situation.Situation;

/**
 * A scope at a glance. Retired sites are left out of everything.
 *
 * @param counts of all sites in the scope by kind of situation; every kind has an entry
 * @param reachability 畅通率: sites that work, as {@link Situation.Kind#isWorking} says, of all
 *     registered
 * @param neverHeard how many of the registered have never been heard: the part of what is missing
 *     that is a matter of installation and not of repair
 * @param poweredOn 开机率: sites heard today, of all registered
 * @param creditedToday of all sites that are known
 * @param rawToday likewise
 * @param reportsToday how many of the reports are here that these hours rest on
 * @param needSomeone sites of the scope that need somebody, the most tangible trouble first, at
 *     most {@link #URGENT}
 * @param needSomeoneTotal how many there are
 * @param stations those that the filter lets through
 * @param subdistricts to choose from
 */
public record Overview(
    Instant asOf,
    Map<Situation.Kind, Integer> counts,
    Share reachability,
    int neverHeard,
    Share poweredOn,
    Duration creditedToday,
    Duration rawToday,
    Completeness reportsToday,
    List<StationLine> needSomeone,
    int needSomeoneTotal,
    Page<StationLine> stations,
    List<OrgUnit> subdistricts) {
  /** More than a screenful is not looked at one by one. */
  public static final int URGENT = 20;

  public Overview {
    counts = Map.copyOf(counts);
    needSomeone = List.copyOf(needSomeone);
    subdistricts = List.copyOf(subdistricts);
  }
}
