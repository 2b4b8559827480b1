package zhenzhi.collector.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * Sites of one unit in order, as it was known at one moment.
 *
 * @param orgPath the unit whose sites are compared
 * @param kinds one table each
 */
public record Ranking(long id, String orgPath, Period period, Instant asOf, List<OfKind> kinds) {

  /**
   * All sites of a kind.
   *
   * @param sites with those that have no place
   * @param ranked those that have one; the hours are theirs
   * @param person credited hours times those who took part
   * @param studying those of them with credited hours
   */
  public record OfKind(
      StationKind kind,
      long sites,
      long ranked,
      Duration raw,
      Duration credited,
      Duration person,
      long studying,
      Completeness reports) {}

  /**
   * The sites of a subdistrict, all kinds together.
   *
   * @param average credited hours of a site that has a place; absent when none has
   */
  public record OfUnit(
      long unit,
      String name,
      OptionalLong place,
      OptionalLong before,
      long sites,
      long ranked,
      Duration credited,
      Optional<Duration> average,
      long studying,
      Completeness reports) {}

  /**
   * A site in its table.
   *
   * @param place shared by those whose prorated hours are printed alike
   * @param before the place in the period before
   * @param hours absent when nothing was heard
   * @param target credited hours that it owed, less what excused it
   */
  public record Line(
      StationCode code,
      String name,
      String subdistrict,
      OptionalLong place,
      OptionalLong before,
      Optional<LineHours> hours,
      Duration target,
      Duration excused,
      int sessions,
      int studyDays,
      Completeness reports,
      Optional<Unranked> unranked) {}

  /**
   * What a site studied.
   *
   * @param person credited hours times those who took part, of the days of which that is known
   * @param prorated credited hours as if nothing had been excused; this decides the place
   * @param estimated how much of {@code raw} may belong to another period
   */
  public record LineHours(
      Duration raw,
      Duration credited,
      Optional<Duration> person,
      Duration prorated,
      Duration estimated) {}

  public long sites() {
    return kinds.stream().mapToLong(OfKind::sites).sum();
  }

  public long ranked() {
    return kinds.stream().mapToLong(OfKind::ranked).sum();
  }
}
