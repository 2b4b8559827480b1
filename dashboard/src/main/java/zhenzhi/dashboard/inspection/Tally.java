package zhenzhi.dashboard.inspection;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.visit.MonthLine;
import zhenzhi.collector.inspection.visit.MonthLine.Visit;

/**
 * What a month's inspections come to.
 *
 * @param drawn sites that were
 * @param done of those, where somebody was
 * @param beside sites where somebody was though they were not drawn
 * @param open defects that nobody has put right
 */
record Tally(long drawn, long done, long beside, long open, Satisfaction satisfaction) {

  static Tally of(Collection<MonthLine> lines) {
    var visits = lines.stream().flatMap(line -> line.visit().stream()).toList();
    return new Tally(
        lines.stream().filter(MonthLine::isDrawn).count(),
        lines.stream().filter(line -> line.isDrawn() && line.visit().isPresent()).count(),
        lines.stream().filter(line -> !line.isDrawn()).count(),
        visits.stream().mapToLong(Visit::open).sum(),
        visits.stream().map(Visit::satisfaction).reduce(Satisfaction.NONE, Satisfaction::plus));
  }

  long todo() {
    return drawn - done;
  }

  /** The same by subdistrict, in the order of their names. */
  static TreeMap<String, Tally> byArea(List<MonthLine> lines) {
    var areas = new TreeMap<String, Tally>();
    for (var area : new TreeSet<>(lines.stream().map(MonthLine::area).toList())) {
      areas.put(area, of(lines.stream().filter(line -> line.area().equals(area)).toList()));
    }
    return areas;
  }
}
