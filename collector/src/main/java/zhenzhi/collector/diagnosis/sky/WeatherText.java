package zhenzhi.collector.diagnosis.sky;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed as it was read: lines of area, from, until, millimetres an hour, and whether there was
 * lightning.
 *
 * @param bad lines that could not be read; the others count
 */
public record WeatherText(List<WeatherLine> lines, List<Bad> bad) {
  public static final WeatherText NOTHING = new WeatherText(List.of(), List.of());

  private static final String HEAD = "area,";
  private static final int FIELDS = 5;
  private static final int SHOWN = 80;

  /** No rain on earth has been heavier over a quarter of an hour. */
  private static final double HEAVIEST = 800;

  public WeatherText {
    lines = List.copyOf(lines);
    bad = List.copyOf(bad);
  }

  /** A line that could not be read, and why not. */
  public record Bad(int number, String text, String why) {}

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /**
   * Reads; {@code #} begins a remark.
   *
   * @param zone of times that name none
   */
  public static WeatherText read(String text, UnitNames units, ZoneId zone) {
    var lines = new ArrayList<WeatherLine>();
    var bad = new ArrayList<Bad>();
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var stripped = line.replace("\uFEFF", "").strip();
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(HEAD)) {
        continue;
      }
      try {
        lines.add(line(stripped, units, zone));
      } catch (IllegalArgumentException | DateTimeException problem) {
        bad.add(new Bad(number, shortened(stripped), String.valueOf(problem.getMessage())));
      }
    }
    return new WeatherText(lines, bad);
  }

  private static WeatherLine line(String text, UnitNames units, ZoneId zone) {
    var fields = text.split(",", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(fields.length + " fields instead of " + FIELDS);
    }
    var from = time(fields[1].strip(), zone);
    var until = time(fields[2].strip(), zone);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until is not after from");
    }
    return new WeatherLine(
        units.path(fields[0].strip()),
        from,
        until,
        rain(fields[3].strip()),
        yes(fields[4].strip()));
  }

  private static Instant time(String text, ZoneId zone) {
    var iso = text.replace(' ', 'T');
    var isZoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 7;
    return isZoned
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(zone).toInstant();
  }

  private static double rain(String text) {
    try {
      var rain = Double.parseDouble(text);
      if (rain >= 0 && rain <= HEAVIEST) {
        return rain;
      }
    } catch (NumberFormatException _) {
      // named below
    }
    throw new IllegalArgumentException("not millimetres an hour: '" + text + "'");
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no", "" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no: '" + text + "'");
    };
  }
}
