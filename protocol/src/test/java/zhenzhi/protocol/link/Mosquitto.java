package zhenzhi.protocol.link;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Mosquitto from Debian on a free port of this machine, with its data in a directory. */
public final class Mosquitto implements RestartableBroker {
  /** Goes to the head: Mosquitto takes it nowhere else. */
  public static final String PER_LISTENER = "per_listener_settings true";

  private static final Duration START = Duration.ofSeconds(10);
  private static final List<Path> PLACES =
      Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
          .map(Path::of)
          .toList();

  private final Path directory;
  private final int port;
  private final List<String> settings;
  private Process process;

  private Mosquitto(Path directory, int port, List<String> settings) throws IOException {
    this.directory = directory;
    this.port = port;
    this.settings = settings;
    process = launch();
  }

  /**
   * Starts one, open to everyone on this machine; persistent within {@code directory}.
   *
   * @param settings further lines of its configuration
   */
  public static Mosquitto start(Path directory, String... settings) {
    try {
      return new Mosquitto(directory, freePort(), List.of(settings));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Starts one where a user may touch the topics below its own name only, a collector all. */
  public static Mosquitto withRules(Path directory) {
    var rules = directory.resolve("rules");
    try {
      Files.writeString(
          rules,
          """
          pattern readwrite zhenzhi/v1/%u/#

          user collector
          topic readwrite zhenzhi/v1/#
          """);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return start(directory, "acl_file " + rules);
  }

  @Override
  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  /** Has it read again what can change while it runs. */
  public void reload() {
    try {
      new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops in good order: what is queued stays. */
  @Override
  public void stop() {
    process.destroy();
    Await.until("Mosquitto stops", () -> !process.isAlive());
  }

  @Override
  public void restart() {
    try {
      process = launch();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private Process launch() throws IOException {
    var configuration = directory.resolve("mosquitto.conf");
    var lines =
        Stream.of(
                settings.stream().filter(PER_LISTENER::equals),
                Stream.of(
                    "listener " + port + " 127.0.0.1",
                    "allow_anonymous true",
                    "persistence true",
                    "persistence_location " + directory + "/",
                    "max_queued_messages 0",
                    "set_tcp_nodelay true",
                    "log_dest stdout",
                    "user root"),
                settings.stream().filter(line -> !line.equals(PER_LISTENER)))
            .flatMap(part -> part);
    Files.write(configuration, lines.toList());
    var started =
        new ProcessBuilder(program().toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("mosquitto.log").toFile())
            .start();
    Await.until("Mosquitto listens on port " + port, START, () -> listens(started));
    return started;
  }

  private boolean listens(Process started) {
    if (!started.isAlive()) {
      fail("Mosquitto ended at once; see " + directory.resolve("mosquitto.log"));
    }
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Where Debian puts it; a test is skipped that may go without. */
  public static Path program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst().orElseGet(Mosquitto::missing);
  }

  private static Path missing() {
    var without = Optional.ofNullable(System.getenv("ZHENZHI_WITHOUT")).orElse("");
    if (Arrays.asList(without.split("[, ]+")).contains("mosquitto")) {
      return abort("Mosquitto is missing; the link was not tested against it");
    }
    return fail(
        "Mosquitto is missing: install Debian's package 'mosquitto',"
            + " or set ZHENZHI_WITHOUT=mosquitto to go without these tests");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
