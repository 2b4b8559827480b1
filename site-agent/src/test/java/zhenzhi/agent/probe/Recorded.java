package zhenzhi.agent.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What real tools and kernels said, kept beside the tests. */
final class Recorded {
  private Recorded() {}

  static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Recorded.class.getResource(name), "nothing recorded as " + name)
              .toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
