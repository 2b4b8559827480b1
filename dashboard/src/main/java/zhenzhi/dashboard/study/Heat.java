package zhenzhi.dashboard.study;

import java.time.Duration;
import java.util.OptionalInt;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** How much a day weighs, as colour, as height and in words. */
final class Heat {
  private static final Duration LITTLE = Duration.ofHours(1);
  private static final Duration SOME = Duration.ofHours(2);
  private static final Duration MUCH = Duration.ofHours(4);

  private Heat() {}

  /** The class of the style sheet. */
  static String style(DiaryDay day) {
    return day.tally().hours().map(Figures::credited).map(Heat::style).orElse("unheard");
  }

  private static String style(Duration credited) {
    if (credited.isZero()) {
      return "h0";
    }
    if (credited.compareTo(LITTLE) < 0) {
      return "h1";
    }
    if (credited.compareTo(SOME) < 0) {
      return "h2";
    }
    return credited.compareTo(MUCH) < 0 ? "h3" : "h4";
  }

  /** How much of a square is filled, from 0 to 1: so that nobody depends on colour. */
  static double share(DiaryDay day) {
    var credited = day.tally().hours().map(Figures::credited).orElse(Duration.ZERO);
    return Math.min(1, (double) credited.toMillis() / MUCH.toMillis());
  }

  /** Such as {@code 11月6日：有效 1.20 小时，播放 1.50 小时，12 人参加，14.40 人时}. */
  static String says(DiaryDay day, Times times) {
    var word = times.day(day.day()) + "：";
    if (day.day().isAfter(times.today())) {
      return word + "还没到";
    }
    return word
        + day.tally()
            .hours()
            .map(hours ->
                "有效 "
                    + Numbers.hours(hours.credited())
                    + " 小时，播放 "
                    + Numbers.hours(hours.raw())
                    + " 小时"
                    + people(day.people())
                    + hours.person().map(person -> "，" + Numbers.hours(person) + " 人时").orElse(""))
            .orElse(Numbers.UNKNOWN + people(day.people()));
  }

  private static String people(OptionalInt people) {
    return people.isPresent() ? "，" + people.getAsInt() + " 人参加" : "";
  }
}
