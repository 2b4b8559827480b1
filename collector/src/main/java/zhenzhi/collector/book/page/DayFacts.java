package zhenzhi.collector.book.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.check.Known;

/**
 * What is known of a site's day without anybody's writing.
 *
 * @param isHeard whether the box reported on it
 * @param isWhole whether it did and none of its reports is missing: only then does it contradict
 * @param raw all that played
 * @param credited what of it counts as study
 * @param people who took part, as somebody said
 * @param studied when credited content was playing, in order
 * @param courses what was credited, the longest first
 * @param on when the box was on, in order
 * @param signal in words; empty when there was none to measure
 * @param faults diagnosed on the day
 * @param isFaulty whether something was wrong on the day, whenever it began
 * @param repairs tickets opened on the day
 * @param keeper who was A; empty when nobody was
 */
public record DayFacts(
    LocalDate day,
    boolean isHeard,
    boolean isWhole,
    Duration raw,
    Duration credited,
    OptionalInt people,
    List<Sitting> studied,
    List<Course> courses,
    List<Sitting> on,
    String signal,
    List<Fault> faults,
    boolean isFaulty,
    List<Repair> repairs,
    String keeper) {
  public DayFacts {
    studied = List.copyOf(studied);
    courses = List.copyOf(courses);
    on = List.copyOf(on);
    faults = List.copyOf(faults);
    repairs = List.copyOf(repairs);
  }

  /** A title and what it counted as, in words. */
  public record Course(String title, String category) {}

  /**
   * Something that was diagnosed.
   *
   * @param over when it was, in words; empty while it is not
   */
  public record Fault(String says, String over) {}

  /**
   * A ticket; all in words, and empty where there is nothing yet.
   *
   * @param parts that were exchanged
   */
  public record Repair(
      String says, String opened, String by, String treatment, String parts, String over) {}

  /** Whether a book of study has a row for it. */
  public boolean isStudied() {
    return credited.isPositive();
  }

  /** Whether a book of running has one. */
  public boolean hasNews() {
    return isHeard || !on.isEmpty() || isFaulty || !faults.isEmpty() || !repairs.isEmpty();
  }

  Known known() {
    return new Known(isWhole, raw, on);
  }

  /** A day of which nothing is known. */
  public static DayFacts nothing(LocalDate day) {
    return new DayFacts(
        day,
        false,
        false,
        Duration.ZERO,
        Duration.ZERO,
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        false,
        List.of(),
        "");
  }
}
