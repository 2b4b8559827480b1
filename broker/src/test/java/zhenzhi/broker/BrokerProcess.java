package zhenzhi.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import zhenzhi.protocol.link.Await;

/** A broker in a process of its own, which can be killed. */
final class BrokerProcess implements AutoCloseable {
  private final Process process;
  private final URI uri;

  private BrokerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Says where it listens, and runs until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    try (var broker = District.broker(Path.of(arguments[0]))) {
      System.out.println(broker.uri());
      Thread.currentThread().join();
    }
  }

  static BrokerProcess launch(Path directory) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new BrokerProcess(process, address(process.inputReader(UTF_8)));
  }

  URI uri() {
    return uri;
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    Await.until("the broker is dead", () -> !process.isAlive());
  }

  @Override
  public void close() {
    kill();
  }

  private static URI address(BufferedReader output) throws IOException {
    for (String line; (line = output.readLine()) != null; ) {
      if (line.startsWith("tcp://")) {
        return URI.create(line);
      }
    }
    throw new IllegalStateException("the broker process ended without an address");
  }
}
