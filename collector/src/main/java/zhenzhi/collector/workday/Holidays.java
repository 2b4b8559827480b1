package zhenzhi.collector.workday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads lines such as {@code 2026-10-01,off} and {@code 2026-10-10,work}; # begins a remark. */
public final class Holidays {
  private Holidays() {}

  /**
   * Which days are not as their weekday says, and whether there is work on them.
   *
   * @throws IllegalArgumentException with the line that cannot be read
   */
  public static Map<LocalDate, Boolean> read(List<String> lines) {
    var exceptions = new HashMap<LocalDate, Boolean>();
    for (var line : lines) {
      var text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        add(exceptions, text);
      }
    }
    return exceptions;
  }

  private static void add(Map<LocalDate, Boolean> exceptions, String line) {
    var comma = line.indexOf(',');
    try {
      var day = LocalDate.parse(line.substring(0, Math.max(0, comma)).strip());
      exceptions.put(
          day,
          switch (line.substring(comma + 1).strip()) {
            case "work" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("not a holiday: '" + line + "'");
          });
    } catch (DateTimeException problem) {
      throw new IllegalArgumentException("not a holiday: '" + line + "'", problem);
    }
  }
}
