package zhenzhi.collector.diagnosis.symptom;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver shows under a clear sky: the median of the medians of its last 14 days. A day of
 * rain or a week of a fault does not move it. Percentages are comparable with themselves only.
 *
 * @param strength percent of the maker's scale
 * @param quality percent of the maker's scale
 * @param snr dB
 * @param days of which something is known
 * @param fellBy by how much the two last days lie below the days before: dB where the receiver
 *     gives dB, otherwise percent of the quality
 */
public record Baseline(
    @Nullable Double strength,
    @Nullable Double quality,
    @Nullable Double snr,
    int days,
    double fellBy) {
  private static final int LEAST_DAYS = 3;
  private static final int LATEST = 2;

  /**
   * The medians of a day, of looks with a signal only.
   *
   * @param strength percent
   * @param quality percent
   * @param snr dB
   */
  public record Day(@Nullable Double strength, @Nullable Double quality, @Nullable Double snr) {}

  /**
   * Takes the days on which the receiver was not known to be broken, the first first; absent when
   * they are too few to be told from chance.
   */
  public static Optional<Baseline> of(List<Day> days) {
    if (days.size() < LEAST_DAYS) {
      return Optional.empty();
    }
    return Optional.of(
        new Baseline(
            median(days, Day::strength),
            median(days, Day::quality),
            median(days, Day::snr),
            days.size(),
            fellBy(days)));
  }

  private static double fellBy(List<Day> days) {
    var before = days.subList(0, days.size() - LATEST);
    var latest = days.subList(days.size() - LATEST, days.size());
    var snr = difference(median(before, Day::snr), median(latest, Day::snr));
    return snr != null
        ? snr
        : Optional.ofNullable(
                difference(median(before, Day::quality), median(latest, Day::quality)))
            .orElse(0.0);
  }

  private static @Nullable Double difference(@Nullable Double before, @Nullable Double latest) {
    return before == null || latest == null ? null : (Double) (before - latest);
  }

  private static @Nullable Double median(List<Day> days, Function<Day, @Nullable Double> which) {
    var sorted =
        days.stream()
            .map(which)
            .filter(java.util.Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return sorted.length == 0 ? null : (Double) sorted[sorted.length / 2];
  }
}
