package zhenzhi.collector.diagnosis.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.Finding;

/**
 * The days of a site as far as they matter for whether anybody studies there.
 *
 * @param registered since when it is a site
 * @param days of which anything is known
 * @param others what else is open at the site
 * @param open what was told of its study and is not over
 */
public record SiteDays(
    LocalDate registered,
    NavigableMap<LocalDate, Day> days,
    Set<Finding> others,
    Optional<Open> open) {
  public SiteDays {
    days = new TreeMap<>(days);
    others = Set.copyOf(others);
  }

  /**
   * A day.
   *
   * @param isOn whether the box wrote reports on it, whenever they came
   * @param played anything, whether it is credited or not
   * @param isExcused whether something kept the site from studying
   * @param books what books and imports say beside the box
   */
  public record Day(boolean isOn, Duration played, boolean isExcused, Books books) {
    /** Nobody wrote anything. */
    public Day(boolean isOn, Duration played, boolean isExcused) {
      this(isOn, played, isExcused, new Books(Duration.ZERO, Duration.ZERO));
    }
  }

  /**
   * Hours of a day by who says so; of a day on which reports are missing nothing is known.
   *
   * @param unplayed in books or imports, and not played by the box
   * @param byBox played by the box
   */
  public record Books(Duration unplayed, Duration byBox) {}

  /** What was told, and on which day. */
  public record Open(Finding finding, LocalDate told) {}
}
