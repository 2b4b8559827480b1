package zhenzhi.db.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import zhenzhi.db.Flavour;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;

/** Finds a server of the flavour that a test run is about, or skips the test for want of one. */
final class ServerOfFlavour {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String LEFTOVER = "zhenzhi-test-database-";

  /** Two servers' logs and databases, in bytes, four times over. */
  private static final long ROOMY = 6L << 30;

  private ServerOfFlavour() {}

  static Flavour wanted() {
    var name = setting("ZHENZHI_FLAVOUR").orElse("postgres");
    return switch (name) {
      case "postgres" -> Flavour.POSTGRES;
      case "timescale-apache" -> Flavour.TIMESCALE_APACHE;
      case "timescale" -> Flavour.TIMESCALE;
      default -> throw new IllegalArgumentException("not a flavour: '%s'".formatted(name));
    };
  }

  static TestServer start(Flavour flavour) {
    return switch (flavour) {
      case POSTGRES, TIMESCALE_APACHE -> embedded(config(flavour, home()));
      case TIMESCALE -> external();
    };
  }

  /** How a server of {@code flavour} is started in {@code home}. */
  static EmbeddedConfig config(Flavour flavour, Path home) {
    return switch (flavour) {
      case POSTGRES -> EmbeddedConfig.in(home);
      case TIMESCALE_APACHE -> EmbeddedConfig.in(home).from(TimescaleArchive.get());
      case TIMESCALE -> throw new IllegalArgumentException(flavour + " cannot be embedded");
    };
  }

  private static TestServer embedded(EmbeddedConfig config) {
    var server = EmbeddedPostgres.start(config.throwaway());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              delete(config.home());
            }));
    return new TestServer(
        server.url(""),
        server.user(),
        server.password(),
        Optional.of(config.home().resolve("server.log")));
  }

  private static TestServer external() {
    var address = setting("ZHENZHI_TIMESCALE_URL");
    if (address.isEmpty()) {
      abort(
          "no server of flavour timescale: start an image of timescale/timescaledb and set"
              + " ZHENZHI_TIMESCALE_URL (jdbc:postgresql://127.0.0.1:5432/), …_USER and …_PASSWORD");
    }
    var server =
        new TestServer(
            address.orElseThrow(),
            setting("ZHENZHI_TIMESCALE_USER").orElse("postgres"),
            setting("ZHENZHI_TIMESCALE_PASSWORD").orElse(""),
            setting("ZHENZHI_TIMESCALE_LOG").map(Path::of));
    Runtime.getRuntime().addShutdownHook(new Thread(server::dropTemplate));
    return server;
  }

  /** The environment, or a system property in its place, such as zhenzhi.flavour. */
  static Optional<String> setting(String name) {
    var property = name.toLowerCase(Locale.ROOT).replace('_', '.');
    return Optional.ofNullable(System.getProperty(property, System.getenv(name)))
        .filter(value -> !value.isBlank());
  }

  private static Path home() {
    try {
      var roomy = roomyMemory();
      if (roomy.isEmpty()) {
        return Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "test-database-");
      }
      deleteLeftovers(roomy.get());
      return Files.createTempDirectory(roomy.get(), LEFTOVER + ProcessHandle.current().pid() + "-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Each test makes and drops a database of a thousand files. ext4 gives a number that was in use a
   * minute ago to no new file and looks through all of them, which took half of the processors.
   */
  private static Optional<Path> roomyMemory() throws IOException {
    return Files.isDirectory(MEMORY)
            && Files.isWritable(MEMORY)
            && Files.getFileStore(MEMORY).getUsableSpace() > ROOMY
        ? Optional.of(MEMORY)
        : Optional.empty();
  }

  /** Of test processes that were killed. */
  private static void deleteLeftovers(Path directory) throws IOException {
    try (var found = Files.newDirectoryStream(directory, LEFTOVER + "*-*")) {
      for (var leftover : found) {
        var pid = leftover.getFileName().toString().substring(LEFTOVER.length()).split("-", -1)[0];
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          delete(leftover);
        }
      }
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
