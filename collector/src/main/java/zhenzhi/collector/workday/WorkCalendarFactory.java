package zhenzhi.collector.workday;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import zhenzhi.collector.station.CalendarConfig;

/** Reads the holidays at the start: a file that cannot be read is told then, and not at night. */
@Factory
public class WorkCalendarFactory {
  private static final String BUILT_IN = "/zhenzhi/collector/workday/holidays.csv";

  @Singleton
  WorkCalendar workCalendar(WorkdayConfig config, CalendarConfig calendar) {
    return new WorkCalendar(
        calendar.zone(), config.begins(), config.ends(), holidays(config.holidays()));
  }

  /** The public holidays that came with this version. */
  public static Map<LocalDate, Boolean> builtIn() {
    try (var file =
        Objects.requireNonNull(WorkCalendarFactory.class.getResourceAsStream(BUILT_IN))) {
      return Holidays.read(new String(file.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException problem) {
      throw new UncheckedIOException("the built-in holidays cannot be read", problem);
    }
  }

  private static Map<LocalDate, Boolean> holidays(String file) {
    if (file.isEmpty()) {
      return builtIn();
    }
    try {
      return Holidays.read(Files.readAllLines(Path.of(file)));
    } catch (IOException problem) {
      throw new UncheckedIOException("the holidays cannot be read from '" + file + "'", problem);
    }
  }
}
