package zhenzhi.simulator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.scenario.Scenario.Appointed;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Rate;

/**
 * Reads scenarios: lines {@code name = value}, lines {@code on day 3 at 10:20 uplink-cut for 40
 * min}, comments from {@code #}, UTF-8.
 */
public final class ScenarioFile {
  private static final Pattern APPOINTMENT =
      Pattern.compile(
          "on day (\\d{1,3}) at (\\d\\d:\\d\\d(?::\\d\\d)?) ([a-z-]+) for (\\d{1,5}) (s|min|h)");
  private static final Pattern ACCESS = Pattern.compile("(c|ku|iptv|cable) (\\d{1,3})");

  private ScenarioFile() {}

  /** One of those that come with the simulator, such as {@code plain}. */
  public static Scenario named(String name) {
    try (var in = ScenarioFile.class.getResourceAsStream(name + ".scenario")) {
      if (in == null) {
        throw new IllegalArgumentException("no scenario: '" + name + "'");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return read(name, text.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file of one's own. */
  public static Scenario read(Path file) throws IOException {
    return read(String.valueOf(file.getFileName()), Files.readAllLines(file));
  }

  /**
   * The lines of one.
   *
   * @param name stands in refusals, with the line
   */
  public static Scenario read(String name, List<String> text) {
    var in = new Settings(name, text);
    var scenario =
        new Scenario(
            name,
            in.count("sites", 300, 1, 20_000),
            in.taken("start", "2026-06-01", ScenarioFile::date, "a date: 2026-06-01"),
            in.count("days", 30, 1, 400),
            in.number("latitude", 34.7, 0, 55),
            in.number("longitude", 113.6, 70, 140),
            in.number("extent-km", 24, 1, 300),
            in.number("satellite.c", 115.5, 60, 180),
            in.number("satellite.ku", 92.2, 60, 180),
            in.taken("mix", "c 33, ku 22, iptv 33, cable 12", ScenarioFile::mix, MIX),
            in.taken("makers", "ABCD", ScenarioFile::makers, "letters from A to H"),
            in.taken("climate", "plains", ScenarioFile::climate, CLIMATES),
            in.taken("declared", "no", ScenarioFile::yesOrNo, "yes or no"),
            in.count("sites-per-feeder", 9, 1, 1_000),
            in.count("sites-per-switch", 12, 1, 1_000),
            in.count("uplinks", 2, 1, 100),
            in.number("repair-days", 2.5, 0.05, 100),
            in.number("study", 1, 0, 20),
            rates(in),
            in.appointments(ScenarioFile::appointed, "on day 3 at 10:20 uplink-cut for 40 min"));
    in.done();
    return scenario;
  }

  private static final String MIX = "shares that sum up to 100: c 30, ku 30, iptv 30, cable 10";
  private static final String CLIMATES = "plains, hills, coast or north";

  private static Map<Kind, Double> rates(Settings in) {
    var rates = new EnumMap<Kind, Double>(Kind.class);
    for (var kind : Kind.values()) {
      var usual = kind == Kind.RAIN_FADE || kind == Kind.SUN_TRANSIT ? 1.0 : 0.0;
      var most = kind.rate() == Rate.SHARE ? 1 : 10_000;
      rates.put(kind, in.number(kind.key(), usual, 0, most));
    }
    return rates;
  }

  private static Optional<Map<Access, Integer>> mix(String text) {
    var mix = new EnumMap<Access, Integer>(Access.class);
    for (var part : text.split(",", -1)) {
      var found = ACCESS.matcher(part.strip());
      if (!found.matches()) {
        return Optional.empty();
      }
      mix.put(access(found.group(1)), Integer.parseInt(found.group(2)));
    }
    return mix.values().stream().mapToInt(Integer::intValue).sum() == 100
        ? Optional.of(mix)
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    return Optional.of(LocalDate.parse(text));
  }

  private static Access access(String key) {
    return switch (key) {
      case "c" -> Access.SATELLITE_C;
      case "ku" -> Access.SATELLITE_KU;
      case "iptv" -> Access.IPTV;
      default -> Access.CABLE;
    };
  }

  private static Optional<List<Character>> makers(String text) {
    var makers = new ArrayList<Character>();
    for (var letter : text.replace(" ", "").toCharArray()) {
      if (letter < 'A' || letter > 'H') {
        return Optional.empty();
      }
      makers.add(letter);
    }
    return makers.isEmpty() ? Optional.empty() : Optional.of(makers);
  }

  private static Optional<Climate> climate(String text) {
    return Climate.ALL.stream().filter(c -> c.name().equals(text)).findFirst();
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Appointed> appointed(String text) {
    var found = APPOINTMENT.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var length = Long.parseLong(found.group(4));
    var lasts =
        switch (found.group(5)) {
          case "s" -> Duration.ofSeconds(length);
          case "min" -> Duration.ofMinutes(length);
          default -> Duration.ofHours(length);
        };
    var day = Duration.ofDays(Long.parseLong(found.group(1)) - 1);
    var time = Duration.ofSeconds(LocalTime.parse(found.group(2)).toSecondOfDay());
    for (var kind : Kind.values()) {
      if (kind.key().equals(found.group(3)) && kind.rate() != Rate.SHARE) {
        return Optional.of(new Appointed(kind, day.plus(time).toMillis(), lasts.toMillis()));
      }
    }
    return Optional.empty();
  }
}
