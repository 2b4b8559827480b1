package zhenzhi.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A district in a process of its own, as {@code ./run} starts it. */
final class Launched implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ADDRESS = Pattern.compile("已启动：(http://\\S+)");

  private final Process process;
  private final Path output;

  private Launched(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Launched start(Path data, String... arguments) throws IOException {
    var output = Files.createTempFile(data.getParent(), "run-", ".log");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Standalone.class.getName(),
                "--port",
                "0",
                "--data",
                data.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new Launched(builder.start(), output);
  }

  /** Waits until it says that everything runs, and answers where. */
  URI address() {
    await("the banner", () -> ADDRESS.matcher(said()).find());
    var matcher = ADDRESS.matcher(said());
    if (!matcher.find()) {
      throw new AssertionError("no address in: " + said());
    }
    return URI.create(matcher.group(1));
  }

  int statusOf(String page) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address().resolve(page)).header("Accept", "text/html").build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  void await(String what, BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("waited in vain for " + what + "; it said: " + said());
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /** As Ctrl-C does; answers how long it took. */
  Duration stop() throws InterruptedException {
    var begin = System.nanoTime();
    process.destroy();
    if (!process.waitFor(60, SECONDS)) {
      throw new AssertionError("does not stop; it said: " + said());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, SECONDS).exceptionally(_ -> process.destroyForcibly()).join();
  }
}
