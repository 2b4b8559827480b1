package zhenzhi.collector.assessment.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.SheetText;

/** Reads the sheet at the start: one that cannot be read is told then, and not at a draft. */
@Factory
public class SheetFactory {
  private static final String BUILT_IN = "/zhenzhi/collector/assessment/sheet.csv";

  /** The sheet of today, with its words: an assessment keeps those. */
  public record Present(Sheet sheet, String text) {}

  @Context
  Present present(AssessmentConfig config) {
    var text = config.sheet().isEmpty() ? builtIn() : read(config.sheet());
    try {
      return new Present(SheetText.read(text), text);
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(
          "the sheet '" + config.sheet() + "' cannot be read: " + problem.getMessage(), problem);
    }
  }

  /** The sheet that came with this version. */
  public static String builtIn() {
    try (var file = Objects.requireNonNull(SheetFactory.class.getResourceAsStream(BUILT_IN))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException("the built-in sheet cannot be read", problem);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException problem) {
      throw new UncheckedIOException("the sheet cannot be read from '" + file + "'", problem);
    }
  }
}
