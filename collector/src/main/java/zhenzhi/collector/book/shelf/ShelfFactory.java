package zhenzhi.collector.book.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.ShelfText;

/** Reads the books at the start: a file that cannot be read is told then. */
@Factory
public class ShelfFactory {
  private static final String BUILT_IN = "/zhenzhi/collector/book/books.txt";

  @Singleton
  Shelf shelf(BookConfig config) {
    if (config.file().isEmpty()) {
      return builtIn();
    }
    try {
      return ShelfText.read(Files.readAllLines(Path.of(config.file())));
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "the books cannot be read from '" + config.file() + "'", problem);
    } catch (IllegalArgumentException problem) {
      throw new IllegalStateException(
          "the books in '" + config.file() + "': " + problem.getMessage(), problem);
    }
  }

  /** The books that came with this version. */
  public static Shelf builtIn() {
    return ShelfText.read(builtInLines());
  }

  private static List<String> builtInLines() {
    try (var file = Objects.requireNonNull(ShelfFactory.class.getResourceAsStream(BUILT_IN))) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException("the built-in books cannot be read", problem);
    }
  }
}
