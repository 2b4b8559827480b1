package zhenzhi.collector.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the check sheet, and stops the start where it cannot be read. */
@Factory
class SheetFactory {
  private static final String BUILT_IN = "sheet.txt";

  @Singleton
  Sheet sheet(InspectionConfig config) throws IOException {
    return config.sheet().isEmpty()
        ? builtIn()
        : Sheet.parse(Files.readString(Path.of(config.sheet())));
  }

  static Sheet builtIn() throws IOException {
    try (var stream = SheetFactory.class.getResourceAsStream(BUILT_IN)) {
      if (stream == null) {
        throw new FileNotFoundException(BUILT_IN);
      }
      return Sheet.parse(new String(stream.readAllBytes(), UTF_8));
    }
  }
}
