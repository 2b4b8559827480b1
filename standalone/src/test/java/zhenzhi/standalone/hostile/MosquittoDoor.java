package zhenzhi.standalone.hostile;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.broker.gate.Refused;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;

/** A real Mosquitto with what the collector writes for it, and the group's name known to nobody. */
final class MosquittoDoor implements Door {
  private final Path folder;
  private final int plain = freePort();
  private final int secure = freePort();
  private final int tokens = freePort();
  private @Nullable Mosquitto mosquitto;

  MosquittoDoor(Path folder) {
    this.folder = folder;
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of(
        "zhenzhi.ingest.broker", "tcp://127.0.0.1:" + plain,
        "zhenzhi.ingest.user", "zhenzhi.collector",
        "zhenzhi.ingest.password", "anything on loopback",
        "zhenzhi.ingest.client-id", "zhenzhi.collector",
        "zhenzhi.ingest.group", "a-name-nobody-knows");
  }

  @Override
  public void open(ApplicationContext context, Path authority) {
    var written =
        List.of(
            authority.resolve("mosquitto.conf"),
            authority.resolve("mosquitto.acl"),
            authority.resolve("tokens/mosquitto.conf"),
            authority.resolve("tokens/mosquitto.passwd"));
    Await.until("the files are written", () -> written.stream().allMatch(Files::exists));
    var own =
        Stream.of(
            Mosquitto.PER_LISTENER, "listener " + plain + " 127.0.0.1", "allow_anonymous true");
    try {
      var boxes = lines(written.getFirst(), 8883, secure);
      var others = lines(written.get(2), 8884, tokens);
      mosquitto =
          Mosquitto.start(
              Files.createDirectories(folder.resolve("broker")),
              Stream.of(own, boxes, others).flatMap(all -> all).toArray(String[]::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> lines(Path file, int usual, int port) throws IOException {
    return Files.readString(file)
        .replace("listener " + usual, "listener " + port + " 127.0.0.1")
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  /** Where boxes with tokens come in. */
  int tokens() {
    return tokens;
  }

  @Override
  public URI uri() {
    return URI.create("ssl://127.0.0.1:" + secure);
  }

  @Override
  public void reload() {
    Optional.ofNullable(mosquitto).ifPresent(Mosquitto::reload);
  }

  @Override
  public OptionalLong counted(Refused why) {
    return OptionalLong.empty();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  public void close() {
    Optional.ofNullable(mosquitto).ifPresent(Mosquitto::close);
  }
}
