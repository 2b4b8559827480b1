package zhenzhi.dashboard.station;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.Hours.Counted;
import zhenzhi.collector.station.picture.Hours.Unknown;
import zhenzhi.collector.station.picture.StationDay;
import zhenzhi.dashboard.station.BarsView.Bar;
import zhenzhi.dashboard.station.BarsView.Mark;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Draws days as bars: an outer one for all playback, an inner one for what counts. */
final class Bars {
  private static final double GROUND = 140;
  private static final double HEIGHT = 120;
  private static final double LEFT = 56;
  private static final double STEP = 22;

  private Bars() {}

  static BarsView of(List<StationDay> days, Times times) {
    var most = days.stream().mapToDouble(day -> raw(day.hours())).max().orElse(0);
    var top = Math.max(1, Math.ceil(most));
    var bars = new ArrayList<Bar>();
    for (var i = 0; i < days.size(); i++) {
      bars.add(bar(days.get(i), i, days.size(), top, times));
    }
    return new BarsView(summary(days), marks(top), bars);
  }

  private static Bar bar(StationDay day, int index, int count, double top, Times times) {
    var word = times.day(day.day());
    var fromToday = count - 1 - index;
    var raw = raw(day.hours()) / top * HEIGHT;
    var credited = credited(day.hours()) / top * HEIGHT;
    return new Bar(
        LEFT + index * STEP,
        GROUND - raw,
        raw,
        GROUND - credited,
        credited,
        isKnown(day.hours()),
        fromToday == 0 ? "今天" : fromToday % 5 == 0 ? word : "",
        says(day, word),
        word,
        Numbers.raw(day.hours()),
        Numbers.credited(day.hours()));
  }

  private static String says(StationDay day, String word) {
    return switch (day.hours()) {
      case Counted(var credited, var raw, _) ->
          word + "：有效 " + Numbers.hours(credited) + " 小时，播放 " + Numbers.hours(raw) + " 小时";
      case Unknown _ -> word + "：" + Numbers.UNKNOWN;
    };
  }

  private static List<Mark> marks(double top) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(i ->
            new Mark(GROUND - HEIGHT * i / 2, Numbers.plain(top * i / 2) + (i == 2 ? " 小时" : "")))
        .toList();
  }

  private static String summary(List<StationDay> days) {
    var known = days.stream().filter(day -> isKnown(day.hours())).count();
    var played = days.stream().filter(day -> raw(day.hours()) > 0).count();
    var credited =
        days.stream().map(day -> creditedTime(day.hours())).reduce(Duration.ZERO, Duration::plus);
    return known == 0
        ? "最近 " + days.size() + " 天没有收到数据。"
        : "播放了 %d 天，有效学时合计 %s 小时；%d 天暂无数据。"
            .formatted(played, Numbers.hours(credited), days.size() - known);
  }

  private static boolean isKnown(Hours hours) {
    return hours instanceof Counted;
  }

  private static double raw(Hours hours) {
    return hours instanceof Counted(_, var raw, _) ? inHours(raw) : 0;
  }

  private static double credited(Hours hours) {
    return inHours(creditedTime(hours));
  }

  private static Duration creditedTime(Hours hours) {
    return hours instanceof Counted(var credited, _, _) ? credited : Duration.ZERO;
  }

  private static double inHours(Duration length) {
    return length.toMillis() / 3_600_000.0;
  }
}
