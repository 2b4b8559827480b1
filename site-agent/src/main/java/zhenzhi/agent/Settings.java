package zhenzhi.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import zhenzhi.agent.identity.Office;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/** The values of a configuration file, each checked when it is asked for. */
final class Settings {
  private final Properties values;

  Settings(Properties values) {
    this.values = values;
    var known = Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toSet());
    for (var key : values.stringPropertyNames()) {
      if (!known.contains(key)) {
        throw new BadSetting(key + " = '" + values.getProperty(key) + "': no such setting");
      }
    }
  }

  static Settings read(Path file) {
    var values = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new BadSetting("cannot read " + file + ": " + unreadable);
    }
    return new Settings(values);
  }

  String text(Setting setting) {
    return values.getProperty(setting.key(), setting.otherwise()).strip();
  }

  /** A name that a report will carry. */
  String name(Setting setting, int most) {
    var value = text(setting);
    if (value.isEmpty() || value.length() > most) {
      throw new BadSetting(setting, value, "1 to " + most + " characters");
    }
    return value;
  }

  StationCode station() {
    var value = text(Setting.STATION);
    if (!StationCode.isCode(value)) {
      throw new BadSetting(
          Setting.STATION, value, "2 to 32 of a-z, 0-9 and -, as the office registered it");
    }
    return new StationCode(value);
  }

  Path path(Setting setting) {
    return Path.of(text(setting));
  }

  Duration seconds(Setting setting, int least) {
    return Duration.ofSeconds(number(setting, least, 3600));
  }

  int number(Setting setting, int least, int most) {
    var value = text(setting);
    try {
      var number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, together with a number out of range
    }
    throw new BadSetting(setting, value, "a whole number from " + least + " to " + most);
  }

  <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
    var value = text(setting);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw new BadSetting(setting, value, "one of " + Arrays.toString(type.getEnumConstants()));
  }

  URI broker() {
    var value = text(Setting.BROKER);
    try {
      var address = new URI(value);
      var scheme = String.valueOf(address.getScheme());
      if (List.of("tcp", "ssl").contains(scheme)
          && address.getHost() != null
          && address.getPort() > 0) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      // told below, together with an address that lacks something
    }
    throw new BadSetting(Setting.BROKER, value, "tcp://HOST:PORT or ssl://HOST:PORT");
  }

  /** Where to ask for certificates; none where that is not set. */
  Optional<Office> office() {
    var value = text(Setting.OFFICE);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      var address = new URI(value);
      var host = String.valueOf(address.getHost());
      var isHere = List.of("127.0.0.1", "localhost", "[::1]").contains(host);
      var scheme = String.valueOf(address.getScheme());
      if (address.getHost() != null
          && (scheme.equals("https") || (scheme.equals("http") && isHere))) {
        var authority = text(Setting.OFFICE_AUTHORITY);
        return Optional.of(
            new Office(
                address, authority.isEmpty() ? Optional.empty() : Optional.of(Path.of(authority))));
      }
    } catch (URISyntaxException notAnAddress) {
      // told below, together with an address that a code must not be sent to
    }
    throw new BadSetting(Setting.OFFICE, value, "https://HOST:PORT, or http on this machine");
  }

  InetSocketAddress address(Setting setting) {
    var value = text(setting);
    var colon = value.lastIndexOf(':');
    if (colon > 0 && value.substring(colon + 1).matches("\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}")) {
      return new InetSocketAddress(
          value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
    }
    throw new BadSetting(setting, value, "HOST:PORT");
  }

  List<String> words(Setting setting) {
    var value = text(setting);
    if (value.isEmpty()) {
      throw new BadSetting(setting, value, "a command");
    }
    return List.of(value.split("\\s+", -1));
  }

  Pattern namePattern() {
    var value = text(Setting.CONTENT_NAME);
    try {
      var pattern = Pattern.compile(value);
      if (pattern.namedGroups().keySet().containsAll(List.of("code", "title"))) {
        return pattern;
      }
    } catch (PatternSyntaxException notAPattern) {
      // told below, together with a pattern that lacks a group
    }
    throw new BadSetting(
        Setting.CONTENT_NAME, value, "a pattern with the groups (?<code>…) and (?<title>…)");
  }

  Map<String, Category> categories(Setting setting) {
    var categories = new LinkedHashMap<String, Category>();
    for (var rule : text(setting).split(",", -1)) {
      if (!rule.isBlank()) {
        var sides = rule.strip().split("=", 2);
        categories.put(sides[0].strip(), category(setting, sides));
      }
    }
    return categories;
  }

  private static Category category(Setting setting, String[] sides) {
    var name = sides.length == 2 ? sides[1].strip() : "";
    for (var category : Category.values()) {
      if (category.name().equals(name)) {
        return category;
      }
    }
    throw new BadSetting(
        setting,
        String.join("=", sides),
        "NAME=CATEGORY with one of " + Arrays.toString(Category.values()));
  }
}
