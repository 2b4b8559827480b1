package zhenzhi.dashboard.frame;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.words.Labels;

/** The months, quarters and years to choose one of. */
public final class Periods {
  private static final int MONTHS = 13;
  private static final int QUARTERS = 4;

  private Periods() {}

  /** The last months, quarters and years within the bounds, and {@code shown}, which is chosen. */
  public static List<Choice> choices(Period shown, Period.Bounds bounds) {
    var today = bounds.latest();
    var all = new ArrayList<Period>();
    var month = Period.month(YearMonth.from(today));
    for (var left = MONTHS; left > 0; left--) {
      all.add(month);
      month = month.previous();
    }
    var quarter =
        Period.parse(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3).orElseThrow();
    for (var left = QUARTERS; left > 0; left--) {
      all.add(quarter);
      quarter = quarter.previous();
    }
    var year = Period.parse(String.valueOf(today.getYear())).orElseThrow();
    all.add(year);
    all.add(year.previous());
    all.removeIf(period -> !bounds.reach(period));
    if (!all.contains(shown)) {
      all.addFirst(shown);
    }
    return all.stream()
        .map(period -> new Choice(period.toString(), Labels.of(period), period.equals(shown)))
        .toList();
  }
}
