package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The wording comes from {@link Setting}; change it there. */
class DocumentsTest {
  @Test
  void theReadmeTellsEverySetting() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")))
        .containsAll(Arrays.stream(Setting.values()).map(DocumentsTest::asTableLine).toList());
  }

  @Test
  void theConfigurationFileTellsEverySetting() throws IOException {
    var file = Files.readAllLines(Path.of("site-agent.properties"));
    for (var setting : Setting.values()) {
      var doubled = setting.otherwise().replace("\\", "\\\\");
      assertThat(file)
          .containsSequence("# " + setting.meaning(), "#" + setting.key() + "=" + doubled);
    }
  }

  /** Taking the remarks away must leave what would have been in force anyway. */
  @Test
  void theConfigurationFileShowsTheDefaults() throws IOException {
    var shown = new Properties();
    var lines =
        Files.readAllLines(Path.of("site-agent.properties")).stream()
            .filter(line -> line.startsWith("#") && line.contains("=") && !line.startsWith("# "))
            .map(line -> line.substring(1))
            .toList();
    shown.load(new StringReader(String.join("\n", lines)));

    var settings = new Settings(shown);

    for (var setting : Setting.values()) {
      assertThat(settings.text(setting)).isEqualTo(setting.otherwise());
    }
  }

  private static String asTableLine(Setting setting) {
    var otherwise = setting.otherwise();
    var shown = otherwise.isEmpty() ? "" : "`" + otherwise.replace("|", "\\|") + "`";
    return "| `%s` | %s | %s |".formatted(setting.key(), shown, setting.meaning());
  }
}
