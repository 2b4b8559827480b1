package zhenzhi.collector.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.protocol.StationCode;

/**
 * A site that was among the last of its kind in several months of a period.
 *
 * @param line of the last of these months
 */
record Repeated(Line line, List<YearMonth> months) {
  private static final int SEVERAL = 2;

  Repeated {
    months = List.copyOf(months);
  }

  /** Those of {@code months} that are in order; the most often last come first. */
  static List<Repeated> of(List<OfMonth> months) {
    var found = new LinkedHashMap<StationCode, Repeated>();
    for (var month : months) {
      for (var line : month.last()) {
        found.merge(line.code(), new Repeated(line, List.of(month.month())), Repeated::followedBy);
      }
    }
    return found.values().stream()
        .filter(one -> one.months.size() >= SEVERAL)
        .sorted((one, other) -> Integer.compare(other.months.size(), one.months.size()))
        .toList();
  }

  private Repeated followedBy(Repeated later) {
    var all = new ArrayList<>(months);
    all.addAll(later.months);
    return new Repeated(later.line, all);
  }
}
