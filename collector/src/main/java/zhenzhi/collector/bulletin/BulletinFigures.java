package zhenzhi.collector.bulletin;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.ticket.supervision.Figures;

/**
 * All that a bulletin has to say in figures.
 *
 * @param unit whose sites they are, by name
 * @param asOf what was known then, by the clock of the place
 * @param before the period before; absent when nothing was known of it
 * @param units subdistricts in the order of their places
 * @param unranked how many sites have no place, and why
 * @param kinds one list each
 * @param working sites in which a lesson could be held, of {@code registered}
 * @param reach the same by the id of the subdistrict; empty where nobody counted it
 * @param cases what was diagnosed
 * @param supervised how the tickets that were opened in the period were handled
 * @param policies versions of the crediting policies that held
 * @param months of a bulletin of several months, in order; empty for others
 * @param changes what a correction puts right; empty for others
 */
public record BulletinFigures(
    Period period,
    String unit,
    LocalDateTime asOf,
    Ranking ranking,
    Optional<Ranking> before,
    List<OfUnit> units,
    Map<Unranked, Long> unranked,
    List<ListOfKind> kinds,
    int working,
    int registered,
    Map<Long, Share> reach,
    Cases cases,
    Figures supervised,
    List<Excused> excused,
    List<Integer> policies,
    List<OfMonth> months,
    List<Change> changes) {

  public BulletinFigures {
    units = List.copyOf(units);
    unranked = Map.copyOf(unranked);
    kinds = List.copyOf(kinds);
    reach = Map.copyOf(reach);
    excused = List.copyOf(excused);
    policies = List.copyOf(policies);
    months = List.copyOf(months);
    changes = List.copyOf(changes);
  }

  /** Who was among the last in several months. */
  List<Repeated> repeated() {
    return Repeated.of(months);
  }

  /**
   * The sites of one kind.
   *
   * @param spared who stands as low as the last but has hardware to be repaired
   * @param lines in order; empty when there are too many to print
   * @param sites how many there are
   */
  public record ListOfKind(
      StationKind kind,
      List<Line> best,
      List<Line> last,
      List<Line> spared,
      List<Line> lines,
      long sites) {
    public ListOfKind {
      best = List.copyOf(best);
      last = List.copyOf(last);
      spared = List.copyOf(spared);
      lines = List.copyOf(lines);
    }
  }

  /** Time that sites did not owe for one cause. */
  public record Excused(Excuse.Cause cause, Duration length, long sites) {}

  /**
   * A site whose figures are not those of the bulletin that is put right.
   *
   * @param was credited hours
   * @param figures which of them are others
   */
  public record Change(
      String name,
      String subdistrict,
      Optional<Duration> was,
      Optional<Duration> is,
      OptionalLong placeWas,
      OptionalLong placeIs,
      List<Figure> figures) {
    public Change {
      figures = List.copyOf(figures);
    }
  }

  long ranked() {
    return ranking.ranked();
  }

  long withoutStudy() {
    return ranked() - studying();
  }

  long studying() {
    return ranking.kinds().stream().mapToLong(OfKind::studying).sum();
  }

  Duration credited() {
    return ranking.credited();
  }

  Duration raw() {
    return ranking.raw();
  }

  Completeness reports() {
    return ranking.kinds().stream()
        .map(OfKind::reports)
        .reduce(Completeness.UNKNOWN, Completeness::plus);
  }

  /** Credited hours of a site that has a place. */
  Optional<Duration> average() {
    return ranking.average();
  }

  Optional<Duration> averageBefore() {
    return before.flatMap(Ranking::average);
  }
}
