package zhenzhi.dashboard.ranking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import zhenzhi.collector.ranking.Period;

/**
 * The days that somebody asks for, or the present month and what is wrong with them.
 *
 * @param problem in words; empty when nothing is wrong
 */
record Days(Period period, String problem) {

  /** The dates of the form, or the period with that name, or the present month. */
  static Days of(RankingQuery.Entered entered, String named, LocalDate today) {
    var month = Period.month(YearMonth.from(today));
    if (!entered.from().isEmpty() || !entered.until().isEmpty()) {
      return between(entered.from(), entered.until(), month);
    }
    return named.isEmpty()
        ? new Days(month, "")
        : Period.parse(named)
            .map(period -> new Days(period, ""))
            .orElseGet(() -> new Days(month, "没有“" + named + "”这样的时期，下面是本月的排名。"));
  }

  private static Days between(String from, String until, Period instead) {
    for (var entered : new String[] {from, until}) {
      if (date(entered).isEmpty()) {
        var said = entered.isEmpty() ? "两个日期都要填" : "“" + entered + "”不是日期";
        return new Days(instead, said + "，下面是本月的排名。");
      }
    }
    if (until.compareTo(from) < 0) {
      return new Days(instead, "“到 " + until + "”比“从 " + from + "”还早，下面是本月的排名。");
    }
    return Period.parse(from + ".." + until)
        .map(period -> new Days(period, ""))
        .orElseGet(() -> new Days(instead, from + " 到 " + until + " 太长，一次最多看三年；下面是本月的排名。"));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
