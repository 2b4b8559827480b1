package zhenzhi.simulator.scenario;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of a scenario, each taken once; whatever is wrong is refused by line and value. */
final class Settings {
  private final String file;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<Line> appointments = new ArrayList<>();

  private record Line(int number, String value) {}

  Settings(String file, List<String> text) {
    this.file = file;
    for (var number = 1; number <= text.size(); number++) {
      var line = text.get(number - 1).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        keep(number, line);
      }
    }
  }

  private void keep(int number, String line) {
    if (line.startsWith("on ")) {
      appointments.add(new Line(number, line));
      return;
    }
    var halves = line.split("=", 2);
    if (halves.length < 2) {
      throw unfit(number, "'" + line + "' is not of the form NAME = VALUE");
    }
    var earlier = lines.put(halves[0].strip(), new Line(number, halves[1].strip()));
    if (earlier != null) {
      throw unfit(number, halves[0].strip() + " is said in line " + earlier.number + " already");
    }
  }

  double number(String name, double usual, double least, double most) {
    return taken(
        name,
        Double.toString(usual),
        text -> Optional.of(Double.valueOf(text)).filter(found -> found >= least && found <= most),
        "a number from " + plain(least) + " to " + plain(most));
  }

  int count(String name, int usual, int least, int most) {
    return taken(
        name,
        Integer.toString(usual),
        text -> Optional.of(Integer.valueOf(text)).filter(found -> found >= least && found <= most),
        "a whole number from " + least + " to " + most);
  }

  /**
   * The value of a line, or {@code usual} without one.
   *
   * @param read answers nothing, or throws what the JDK's parsers throw, for what is unfit
   */
  <T> T taken(String name, String usual, Function<String, Optional<T>> read, String expected) {
    var line = lines.remove(name);
    var told = line == null ? new Line(0, usual) : line;
    return read(told, name + " is '" + told.value + "'", read, expected);
  }

  <T> List<T> appointments(Function<String, Optional<T>> read, String expected) {
    return appointments.stream()
        .map(line -> read(line, "'" + line.value + "'", read, expected))
        .toList();
  }

  private <T> T read(Line line, String what, Function<String, Optional<T>> read, String expected) {
    Optional<T> value;
    try {
      value = read.apply(line.value);
    } catch (NumberFormatException | DateTimeException unreadable) {
      value = Optional.empty();
    }
    return value.orElseThrow(() -> unfit(line.number, what + ", expected " + expected));
  }

  /** Refuses what nobody asked for: a typing error would go unnoticed. */
  void done() {
    lines.forEach((name, line) -> {
      throw unfit(line.number, "nothing is called '" + name + "'");
    });
  }

  private IllegalArgumentException unfit(int number, String why) {
    return new IllegalArgumentException(file + ", line " + number + ": " + why);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
