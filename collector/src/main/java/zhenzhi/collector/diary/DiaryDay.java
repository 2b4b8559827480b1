package zhenzhi.collector.diary;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A day of a site.
 *
 * @param people who took part, as the site last said; absent when it did not
 */
public record DiaryDay(LocalDate day, Tally tally, OptionalInt people) {

  /** A day of which nothing is known. */
  public static DiaryDay unknown(LocalDate day) {
    return new DiaryDay(day, Tally.NOTHING, OptionalInt.empty());
  }
}
