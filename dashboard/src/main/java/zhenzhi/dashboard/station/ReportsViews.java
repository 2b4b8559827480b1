package zhenzhi.dashboard.station;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.completeness.Ledger.Outbox;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.ReportRecord;
import zhenzhi.collector.station.picture.StationDay;
import zhenzhi.dashboard.station.ReportsView.Day;
import zhenzhi.dashboard.station.ReportsView.Missing;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.GapWords;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words which of a site's reports came. */
final class ReportsViews {
  private static final int SHOWN = 20;

  /** What fits into a square of a day. */
  private static final int MOST = 999;

  /** What will not come any more, so that hours may be short for good. */
  private static final Set<Cause> GONE =
      Set.of(Cause.LOST, Cause.DROPPED, Cause.DAMAGED, Cause.REFUSED);

  private ReportsViews() {}

  static ReportsView of(ReportRecord record, Times times) {
    var gaps = record.gaps().reversed();
    var missing = gaps.stream().filter(gap -> !gap.cause().isBoxOff()).toList();
    var offs = gaps.stream().filter(gap -> gap.cause().isBoxOff()).toList();
    return new ReportsView(
        record.month().getMonthValue() + " 月的上报",
        badge(record.total()),
        summary(record.total()),
        record.outbox().filter(Outbox::isBehind).map(held -> waiting(held, times)).orElse(""),
        days(record, times),
        missing.stream().limit(SHOWN).map(gap -> missing(gap, times)).toList(),
        missing.size() > SHOWN ? "这里列出最近的 " + SHOWN + " 段，一共 " + missing.size() + " 段。" : "",
        off(offs, times),
        offs.stream().limit(SHOWN).map(gap -> missing(gap, times)).toList());
  }

  /** One sentence for a keeper, only if something is missing. */
  static String own(ReportRecord record) {
    var gone = count(record, GONE);
    var coming = count(record, Set.of(Cause.WAITING, Cause.OUR_OUTAGE));
    if (gone > 0) {
      return "本月有 " + gone + " 份上报没有收到，学时可能少算了。请告诉办事处。";
    }
    return coming > 0 ? "还有 " + coming + " 份上报存在机顶盒里，会自动传上来，学时会补上。" : "";
  }

  private static long count(ReportRecord record, Set<Cause> causes) {
    return record.gaps().stream()
        .filter(gap -> causes.contains(gap.cause()))
        .mapToLong(gap -> gap.reports().orElse(0))
        .sum();
  }

  /** What stands beside hours. */
  static String complete(Completeness reports) {
    if (!reports.isKnown()) {
      return "上报完整率" + Numbers.UNKNOWN;
    }
    return "上报完整率 "
        + Numbers.percent(reports)
        + (reports.missing() == 0 ? "" : "，缺 " + reports.missing() + " 份");
  }

  /** What stands beside hours of which some may belong to another day. */
  static String estimated(Duration estimated) {
    return estimated.isZero()
        ? ""
        : "。播放时长里有 " + Numbers.hours(estimated) + " 小时的日期是估计的（机顶盒当时不知道时间）";
  }

  private static Badge badge(Completeness total) {
    if (!total.isKnown()) {
      return new Badge(Tone.UNKNOWN, Numbers.UNKNOWN);
    }
    return total.missing() == 0
        ? new Badge(Tone.GOOD, "一份不缺")
        : new Badge(Tone.WARN, "缺 " + total.missing() + " 份");
  }

  private static String summary(Completeness total) {
    if (!total.isKnown()) {
      return "这个月还没有收到这个站点的上报，缺不缺无从知道。";
    }
    return "应有 %d 份，收到 %d 份，完整率 %s。"
        .formatted(total.expected(), total.received(), Numbers.percent(total));
  }

  private static String waiting(Outbox held, Times times) {
    return "机顶盒里还有 %d 份没传上来（%s，%s）。"
        .formatted(held.reports() - 1, Numbers.size(held.bytes()), times.moment(held.at()) + " 报告");
  }

  private static List<Day> days(ReportRecord record, Times times) {
    var today = times.today();
    var ahead =
        record.month().atEndOfMonth().isAfter(today)
            ? today.plusDays(1).datesUntil(record.month().atEndOfMonth().plusDays(1))
            : Stream.<java.time.LocalDate>empty();
    return Stream.concat(
            record.days().stream().map(day -> day(day, record.gaps(), times)),
            ahead.map(day ->
                new Day(
                    String.valueOf(day.getDayOfMonth()),
                    Tone.UNKNOWN,
                    "",
                    times.day(day) + "：还没到")))
        .toList();
  }

  private static Day day(StationDay day, List<Gap> gaps, Times times) {
    var number = String.valueOf(day.day().getDayOfMonth());
    var word = times.day(day.day()) + "：";
    var reports = day.reports();
    if (reports.missing() > 0) {
      return new Day(
          number,
          Tone.WARN,
          "缺" + (reports.missing() > MOST ? MOST + "+" : reports.missing()),
          word + "收到 " + reports.received() + " 份，缺 " + reports.missing() + " 份");
    }
    if (reports.received() > 0) {
      return new Day(number, Tone.GOOD, "齐", word + "收到 " + reports.received() + " 份，一份不缺");
    }
    if (day.hours() instanceof Hours.Counted || isOff(day, gaps, times)) {
      return new Day(number, Tone.IDLE, "关", word + "关机，没有上报");
    }
    return new Day(number, Tone.UNKNOWN, "无", word + "没有收到消息");
  }

  private static boolean isOff(StationDay day, List<Gap> gaps, Times times) {
    var noon = day.day().atTime(12, 0).atZone(times.zone()).toInstant();
    return gaps.stream()
        .filter(gap -> gap.cause().isBoxOff())
        .anyMatch(gap -> !gap.from().isAfter(noon) && gap.until().filter(noon::isAfter).isEmpty());
  }

  private static Missing missing(Gap gap, Times times) {
    return new Missing(
        span(gap, times),
        gap.until().isEmpty() ? "已有 " + Times.length(gap.age(times.now())) : times.ago(gap.from()),
        GapWords.badge(gap.cause()),
        GapWords.of(gap.cause()),
        gap.reports().isPresent() && gap.reports().getAsLong() > 0
            ? gap.reports().getAsLong() + " 份"
            : "");
  }

  private static String span(Gap gap, Times times) {
    return gap.until()
        .map(until -> times.moment(gap.from()) + " 到 " + times.until(gap.from(), until))
        .orElseGet(() -> times.moment(gap.from()) + " 起，还没恢复");
  }

  private static String off(List<Gap> offs, Times times) {
    if (offs.isEmpty()) {
      return "";
    }
    var longest =
        offs.stream()
            .map(gap -> Duration.between(gap.from(), gap.until().orElse(times.now())))
            .max(Duration::compareTo)
            .orElseThrow();
    var cuts = offs.stream().filter(gap -> gap.cause() == Cause.POWER_CUT).count();
    return "关机 %d 次%s，最长 %s。关机时没有上报，不算缺。"
        .formatted(offs.size(), cuts == 0 ? "" : "（其中断电 " + cuts + " 次）", Times.length(longest));
  }
}
