package zhenzhi.dashboard.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.Hours.Counted;
import zhenzhi.collector.station.picture.Hours.Unknown;

/** Says quantities: hours to two decimals, shares to one. */
public final class Numbers {
  /** Stands where a number would, when nobody knows it. */
  public static final String UNKNOWN = "暂无数据";

  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

  private Numbers() {}

  /** Such as {@code 2.50}. */
  public static String hours(Duration length) {
    return BigDecimal.valueOf(length.toMillis()).divide(HOUR, 2, RoundingMode.HALF_UP).toString();
  }

  /** To the second, such as {@code 1 小时 2 分 3 秒}: what two decimals of an hour cannot show. */
  public static String exact(Duration length) {
    var text = new StringBuilder();
    if (length.toHours() > 0) {
      text.append(length.toHours()).append(" 小时 ");
    }
    if (length.toMinutes() > 0) {
      text.append(length.toMinutesPart()).append(" 分 ");
    }
    return text.append(length.toSecondsPart()).append(" 秒").toString();
  }

  /** Credited hours, or that they are not known: never a zero for want of news. */
  public static String credited(Hours hours) {
    return switch (hours) {
      case Counted(var credited, _, _) -> hours(credited);
      case Unknown _ -> UNKNOWN;
    };
  }

  /** All playback, or that it is not known. */
  public static String raw(Hours hours) {
    return switch (hours) {
      case Counted(_, var raw, _) -> hours(raw);
      case Unknown _ -> UNKNOWN;
    };
  }

  /** Such as {@code 93.2%}; a share of nothing is no share. */
  public static String share(long part, long whole) {
    return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  /** Hours whose date is only a guess, or that nothing is known. */
  public static String estimated(Hours hours) {
    return switch (hours) {
      case Counted(_, _, var estimated) -> hours(estimated);
      case Unknown _ -> UNKNOWN;
    };
  }

  /**
   * Such as {@code 99.9%}: 100 % only where nothing is missing, and none where nothing is known.
   */
  public static String percent(Completeness reports) {
    return reports.percent().isPresent()
        ? String.format(Locale.ROOT, "%.1f%%", reports.percent().getAsDouble())
        : UNKNOWN;
  }

  /** Such as {@code 63}, {@code 12.4}: at most one decimal. */
  public static String plain(double number) {
    var rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toString() : rounded.toString();
  }

  /** Such as {@code 300 字节}, {@code 64 KB}, {@code 8.5 MB}. */
  public static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " 字节";
    }
    return bytes < 1024 * 1024
        ? plain(bytes / 1024.0) + " KB"
        : plain(bytes / (1024.0 * 1024)) + " MB";
  }
}
