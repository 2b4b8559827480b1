package zhenzhi.dashboard.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.audit.Search;
import zhenzhi.dashboard.frame.Reader;

/**
 * What of the record somebody asked for. A day that is none asks for no day.
 *
 * @param until the last day, included
 */
record Asked(String text, String from, String until) {
  private static final int LONGEST = 100;

  Asked {
    text = text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
  }

  Search search(Reader reader) {
    var zone = reader.times().zone();
    return new Search(
        reader.account().orgPath(),
        text,
        day(from).map(day -> day.atStartOfDay(zone).toInstant()),
        day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** The same as part of an address. */
  String query() {
    return "q="
        + URLEncoder.encode(text, UTF_8)
        + "&from="
        + shown(from)
        + "&until="
        + shown(until);
  }

  static String shown(String day) {
    return day(day).map(LocalDate::toString).orElse("");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 10_000);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
