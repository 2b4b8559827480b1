package zhenzhi.dashboard.station;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.dossier.ClearSky;
import zhenzhi.collector.diagnosis.dossier.ClearSky.Level;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.Series.LinePoint;
import zhenzhi.collector.station.picture.Series.ReceptionPoint;
import zhenzhi.dashboard.station.CurveView.Hour;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Turns a day's points into curves for the script and into a table for everybody else. */
public final class Curves {
  private Curves() {}

  /** A value at a moment; none where the box measured nothing. */
  private record Point(Instant at, @Nullable Double value) {}

  private record Curve(String name, String unit, String max, List<Point> points) {
    boolean isMeasured() {
      return points.stream().anyMatch(point -> point.value() != null);
    }
  }

  /** A moment that the curve is about. */
  public record Mark(Instant at, String word) {}

  /** A value that the first curve is measured by. */
  public record Line(double value, String word) {}

  /** What is drawn into a curve. */
  private record Drawn(List<Mark> marks, List<Line> lines) {
    static final Drawn NOTHING = new Drawn(List.of(), List.of());
  }

  static CurveView reception(Series series, Times times) {
    var curves = List.of(strength(series), quality(series), snr(series));
    return view("reception", "24 小时信号", curves, series, Drawn.NOTHING, times);
  }

  /** What a diagnosis was made by: dB where the receiver gives them, otherwise the quality. */
  public static CurveView evidence(Series series, ClearSky usual, List<Mark> marks, Times times) {
    var snr = snr(series);
    return snr.isMeasured()
        ? evidence(List.of(snr, strength(series)), usual.snr(), series, marks, times)
        : evidence(
            List.of(quality(series), strength(series)), usual.quality(), series, marks, times);
  }

  private static CurveView evidence(
      List<Curve> curves, Optional<Level> level, Series series, List<Mark> marks, Times times) {
    var lines =
        level.stream()
            .flatMap(it -> Stream.of(new Line(it.usual(), "晴天一般"), new Line(it.weak(), "低于这里算变差")))
            .toList();
    return view("reception", "24 小时信号", curves, series, new Drawn(marks, lines), times);
  }

  private static Curve strength(Series series) {
    return percent("信号强度", series.reception(), ReceptionPoint::strengthPercent, ReceptionPoint::at);
  }

  private static Curve quality(Series series) {
    return percent("信号质量", series.reception(), ReceptionPoint::qualityPercent, ReceptionPoint::at);
  }

  private static Curve snr(Series series) {
    return new Curve(
        "信噪比", "dB", "null", points(series.reception(), ReceptionPoint::snrDb, ReceptionPoint::at));
  }

  static CurveView line(Series series, Times times) {
    return line(series, List.of(), times);
  }

  public static CurveView line(Series series, List<Mark> marks, Times times) {
    var points = series.line();
    var trip =
        new Curve("往返时间", "毫秒", "null", points(points, LinePoint::roundTripMs, LinePoint::at));
    var loss = percent("丢包", points, LinePoint::lossPercent, LinePoint::at);
    return view("line", "24 小时网络", List.of(trip, loss), series, new Drawn(marks, List.of()), times);
  }

  private static <P> Curve percent(
      String name, List<P> points, Function<P, @Nullable Double> value, Function<P, Instant> at) {
    return new Curve(name, "%", "100", points(points, value, at));
  }

  private static <P> List<Point> points(
      List<P> points, Function<P, @Nullable Double> value, Function<P, Instant> at) {
    return points.stream().map(point -> new Point(at.apply(point), value.apply(point))).toList();
  }

  /** At most two: one axis on the left, one on the right. */
  private static CurveView view(
      String id, String title, List<Curve> possible, Series series, Drawn drawn, Times times) {
    var curves = possible.stream().filter(Curve::isMeasured).limit(2).toList();
    var columns = curves.stream().map(curve -> curve.name() + "（" + curve.unit() + "）").toList();
    return new CurveView(
        id,
        title,
        curves.isEmpty() ? "" : json(curves, series, drawn, times),
        "最近 24 小时没有收到这个站点的测量值。",
        columns,
        hours(curves, series, times));
  }

  private static String json(List<Curve> curves, Series series, Drawn drawn, Times times) {
    var marks =
        drawn.marks().stream()
            .map(mark -> "[%d,\"%s\"]".formatted(local(mark.at(), times), mark.word()))
            .collect(joining(","));
    var lines =
        drawn.lines().stream()
            .map(line -> "[%s,\"%s\"]".formatted(Numbers.plain(line.value()), line.word()))
            .collect(joining(","));
    var points =
        curves.stream().map(curve -> json(curve, series.step(), times)).collect(joining(","));
    return "{\"from\":%d,\"until\":%d,\"marks\":[%s],\"lines\":[%s],\"curves\":[%s]}"
        .formatted(
            local(series.since(), times), local(series.until(), times), marks, lines, points);
  }

  private static String json(Curve curve, Duration step, Times times) {
    return "{\"name\":\"%s\",\"unit\":\"%s\",\"max\":%s,\"points\":[%s]}"
        .formatted(
            curve.name(),
            curve.unit(),
            curve.max(),
            withGaps(curve.points(), step).stream()
                .map(point ->
                    "["
                        + local(point.at(), times)
                        + ","
                        + (point.value() == null ? "null" : Numbers.plain(point.value()))
                        + "]")
                .collect(joining(",")));
  }

  /** Puts an empty point between two that lie too far apart to be joined by a line. */
  private static List<Point> withGaps(List<Point> points, Duration step) {
    var all = new ArrayList<Point>();
    for (var point : points) {
      if (!all.isEmpty()) {
        var before = all.getLast().at();
        if (Duration.between(before, point.at()).compareTo(step.multipliedBy(2)) > 0) {
          all.add(new Point(before.plus(step), null));
        }
      }
      all.add(point);
    }
    return all;
  }

  /** The script reads times as UTC, so that a browser's own zone does not matter. */
  private static long local(Instant at, Times times) {
    var zoned = at.atZone(times.zone());
    return at.toEpochMilli() + zoned.getOffset().getTotalSeconds() * 1000L;
  }

  private static List<Hour> hours(List<Curve> curves, Series series, Times times) {
    var hours = new ArrayList<Hour>();
    for (var from = series.since();
        from.isBefore(series.until());
        from = from.plus(Duration.ofHours(1))) {
      var start = from;
      var end = from.plus(Duration.ofHours(1));
      hours.add(
          new Hour(
              times.minute(start) + "–" + times.minute(end),
              curves.stream().map(curve -> mean(curve, start, end)).toList()));
    }
    return hours;
  }

  private static String mean(Curve curve, Instant from, Instant until) {
    var sum = 0.0;
    var count = 0;
    for (var point : curve.points()) {
      if (point.value() != null && !point.at().isBefore(from) && point.at().isBefore(until)) {
        sum += point.value();
        count++;
      }
    }
    return count == 0 ? Numbers.UNKNOWN : Numbers.plain(sum / count);
  }
}
