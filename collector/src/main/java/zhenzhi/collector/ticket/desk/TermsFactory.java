package zhenzhi.collector.ticket.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.ticket.Holidays;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.WorkCalendar;

/** Reads the holidays at the start: a file that cannot be read is told then, and not at night. */
@Factory
class TermsFactory {
  private static final String BUILT_IN = "/zhenzhi/collector/ticket/holidays.csv";

  @Singleton
  Terms terms(TicketConfig config, CalendarConfig calendar) {
    var work =
        new WorkCalendar(
            calendar.zone(),
            config.dayBegins(),
            config.dayEnds(),
            Holidays.read(lines(config.holidays())));
    return new Terms(work, config.accept(), config.quick(), config.parts());
  }

  private static List<String> lines(String file) {
    try {
      return file.isEmpty() ? builtIn() : Files.readAllLines(Path.of(file));
    } catch (IOException problem) {
      throw new UncheckedIOException("the holidays cannot be read from '" + file + "'", problem);
    }
  }

  private static List<String> builtIn() throws IOException {
    try (var file = Objects.requireNonNull(TermsFactory.class.getResourceAsStream(BUILT_IN))) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
