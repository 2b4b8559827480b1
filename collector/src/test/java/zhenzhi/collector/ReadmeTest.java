package zhenzhi.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README says what the code says. */
class ReadmeTest {
  private static final Path SETTINGS =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");

  /** The wording comes from the Javadoc of the config records; change it there. */
  @Test
  void everySettingHasItsLine() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).containsAll(settings());
  }

  private static List<String> settings() throws IOException {
    var json = Files.readAllBytes(SETTINGS);
    if (JsonMapper.createDefault().readValue(json, Object.class) instanceof Map<?, ?> metadata
        && metadata.get("properties") instanceof List<?> properties) {
      return properties.stream()
          .map(Map.class::cast)
          .filter(setting -> text(setting, "name").startsWith("zhenzhi."))
          .map(ReadmeTest::line)
          .toList();
    }
    throw new AssertionError("no settings in " + SETTINGS);
  }

  private static String line(Map<?, ?> setting) {
    var value = text(setting, "defaultValue");
    return "| `%s` | %s | %s |"
        .formatted(
            text(setting, "name"),
            text(setting, "description"),
            value.isEmpty() ? "" : "`" + value + "`");
  }

  private static String text(Map<?, ?> setting, String field) {
    var value = setting.get(field);
    return value == null
        ? ""
        : value.toString().replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
  }
}
