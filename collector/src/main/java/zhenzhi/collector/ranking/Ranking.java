package zhenzhi.collector.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * Sites of one unit in order, as it was known at one moment.
 *
 * @param orgPath the unit whose sites are compared
 * @param target credited hours that a site owed until {@code asOf}, or until the last day, that was
 *     in service all the time
 * @param kinds one table each
 */
public record Ranking(
    long id, String orgPath, Period period, Instant asOf, Duration target, List<OfKind> kinds) {
  /** Stands for a subdistrict where a site belongs to none. */
  static final String NO_SUBDISTRICT = "直属";

  /**
   * All sites of a kind.
   *
   * @param sites with those that have no place
   * @param ranked those that have one; the hours are theirs
   * @param person credited hours times those who took part
   * @param imported the part of {@code raw} that no box reported
   * @param studying those of them with credited hours
   */
  public record OfKind(
      StationKind kind,
      long sites,
      long ranked,
      Duration raw,
      Duration credited,
      Duration person,
      Duration imported,
      long studying,
      Completeness reports) {}

  /**
   * The sites of a subdistrict, all kinds together.
   *
   * @param average credited hours of a site that has a place; absent when none has
   * @param imported played by those that have a place, and reported by no box
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
      Duration imported,
      long studying,
      Completeness reports) {}

  /**
   * A site in its table.
   *
   * @param place shared by those whose prorated hours are printed alike
   * @param before the place in the period before
   * @param hours absent when nothing was heard
   * @param target credited hours that it owed until the ranking was made, less what excused it
   * @param knownDays of which hours are known
   * @param hardware why it is not named among the last; absent where it may be
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
      int knownDays,
      Completeness reports,
      Optional<Unranked> unranked,
      Optional<Hardware> hardware) {

    /** How much was played that no box reported. */
    public Duration imported() {
      return hours.map(LineHours::imported).orElse(Duration.ZERO);
    }

    /** How much of what it owed a site with a place has done: 1 is all of it. */
    public OptionalDouble completion() {
      return place.isEmpty() || hours.isEmpty() || target.isZero()
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) hours.get().counted().toMillis() / target.toMillis());
    }
  }

  /** What was broken on the last day, or for most of the time, and since when. */
  public record Hardware(Finding finding, LocalDate since) {}

  /**
   * What a site studied.
   *
   * @param imported the part of {@code raw} that no box reported
   * @param person credited hours times those who took part, of the days of which that is known
   * @param counted credited hours, each day's by the part of it that was not excused
   * @param prorated those as if nothing had been excused, which decide the place; absent without
   *     one
   * @param estimated how much of {@code raw} may belong to another period
   */
  public record LineHours(
      Duration raw,
      Duration imported,
      Duration credited,
      Optional<Duration> person,
      Duration counted,
      Optional<Duration> prorated,
      Duration estimated) {}

  /** What sites with a place played. */
  public Duration raw() {
    return kinds.stream().map(OfKind::raw).reduce(Duration.ZERO, Duration::plus);
  }

  /** Of sites with a place. */
  public Duration credited() {
    return kinds.stream().map(OfKind::credited).reduce(Duration.ZERO, Duration::plus);
  }

  /** Credited hours of a site that has a place; absent when none has. */
  public Optional<Duration> average() {
    return ranked() == 0 ? Optional.empty() : Optional.of(credited().dividedBy(ranked()));
  }

  /** What sites with a place played and no box reported. */
  public Duration imported() {
    return kinds.stream().map(OfKind::imported).reduce(Duration.ZERO, Duration::plus);
  }

  /** Whether a scope has all of its sites. */
  public boolean isWithin(Scope scope) {
    return scope.only().isEmpty() && scope.reaches(orgPath);
  }

  public long sites() {
    return kinds.stream().mapToLong(OfKind::sites).sum();
  }

  public long ranked() {
    return kinds.stream().mapToLong(OfKind::ranked).sum();
  }
}
