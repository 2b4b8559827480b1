package zhenzhi.standalone.year.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A recount that borrowed from the service would agree with its mistakes. */
class RecountTest {
  private static final Path SOURCES = Path.of("src/test/java/zhenzhi/standalone/year/recount");

  @Test
  void sharesNothingWithTheService() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      for (var source : sources) {
        assertThat(Files.readAllLines(source))
            .as(source.toString())
            .filteredOn(line -> line.startsWith("import ") && line.contains(" zhenzhi."))
            .allMatch(line -> line.startsWith("import zhenzhi.standalone.year."));
      }
    }
  }
}
