package zhenzhi.collector.bulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.picture.Share;

/**
 * One of the months that a bulletin sums up.
 *
 * @param working sites in which a lesson could be held, as that month's bulletin said; absent when
 *     there was none
 * @param last whom a bulletin of the month names as last
 */
record OfMonth(
    YearMonth month,
    Ranking ranking,
    List<OfUnit> units,
    Optional<Share> working,
    List<Line> last) {
  OfMonth {
    units = List.copyOf(units);
    last = List.copyOf(last);
  }

  long studying() {
    return ranking.kinds().stream().mapToLong(Ranking.OfKind::studying).sum();
  }
}
