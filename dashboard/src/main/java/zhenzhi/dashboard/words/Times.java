package zhenzhi.dashboard.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Says moments and lengths of time as people here say them.
 *
 * @param now when the page is read
 */
public record Times(ZoneId zone, Instant now) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** Such as {@code 08:12:30}. */
  public String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  /** Such as {@code 08:12}. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** Such as {@code 2026-11-22 08:12:30}, for tables and files. */
  public String full(Instant at) {
    return FULL.format(at.atZone(zone));
  }

  /** Such as {@code 11月22日}. */
  public String day(LocalDate day) {
    return (day.getYear() == today().getYear() ? DAY : DAY_OF_YEAR).format(day);
  }

  /** As short as today allows: {@code 今天 08:12}, {@code 昨天 08:12}, {@code 11月3日 08:12}. */
  public String moment(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return dayWord(local.toLocalDate()) + " " + MINUTE.format(local);
  }

  /** The end of what began at {@code from}: without the day when it is the same one. */
  public String until(Instant from, Instant end) {
    var sameDay = from.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
    return sameDay ? minute(end) : moment(end);
  }

  private String dayWord(LocalDate day) {
    if (day.equals(today())) {
      return "今天";
    }
    return day.equals(today().minusDays(1)) ? "昨天" : day(day);
  }

  /** Such as {@code 3 分钟前}; a moment ahead of us is a clock's fault and reads {@code 刚刚}. */
  public String ago(Instant at) {
    var passed = Duration.between(at, now);
    return passed.toSeconds() < 60 ? "刚刚" : largest(passed) + "前";
  }

  private static String largest(Duration length) {
    if (length.toDays() > 0) {
      return length.toDays() + " 天";
    }
    return length.toHours() > 0 ? length.toHours() + " 小时" : length.toMinutes() + " 分钟";
  }

  /** Such as {@code 2 小时 5 分}, {@code 45 秒}; the two largest units are enough. */
  public static String length(Duration length) {
    if (length.toDays() > 0) {
      return length.toDays() + " 天" + more(length.toHoursPart(), " 小时");
    }
    if (length.toHours() > 0) {
      return length.toHours() + " 小时" + more(length.toMinutesPart(), " 分");
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " 分钟" : length.toSeconds() + " 秒";
  }

  private static String more(int number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }
}
