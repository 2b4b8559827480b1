package zhenzhi.collector.diagnosis.weather;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a feed is.
 *
 * @param looked when it was last looked at
 * @param read when it was last read; absent when it never was
 * @param lines that count
 * @param bad the first of the lines that could not be read, each with its number
 * @param failure why nothing could be read when it was last looked at; empty otherwise
 */
public record WeatherState(
    Source source,
    Instant looked,
    Optional<Instant> read,
    int lines,
    List<String> bad,
    String failure) {
  public WeatherState {
    bad = List.copyOf(bad);
  }

  /** Where a feed comes from. */
  public enum Source {
    FILE,
    SERVICE
  }
}
