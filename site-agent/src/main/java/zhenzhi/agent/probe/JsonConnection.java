package zhenzhi.agent.probe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A socket on which both sides send JSON objects, one after the other. Reading has a thread of its
 * own, because a local socket cannot be read with a time limit.
 */
final class JsonConnection implements AutoCloseable {
  private static final int BACKLOG = 256;

  private final SocketChannel channel;
  private final BlockingQueue<Arrival> arrived = new ArrayBlockingQueue<>(BACKLOG);

  private sealed interface Arrival {
    record Message(Json json) implements Arrival {}

    record End(String why) implements Arrival {}
  }

  private JsonConnection(SocketChannel channel) {
    this.channel = channel;
  }

  static JsonConnection open(SocketAddress address) throws IOException {
    var channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open();
    try {
      if (address instanceof InetSocketAddress inet) {
        channel.socket().connect(inet, 3000);
      } else {
        channel.connect(address);
      }
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
    var connection = new JsonConnection(channel);
    Thread.ofPlatform().daemon().name("player-reader").start(connection::read);
    return connection;
  }

  void send(String json) throws IOException {
    var bytes = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** The next message, or nothing within that time; EOFException once the other side is gone. */
  Optional<Json> next(Duration within) throws IOException, InterruptedException {
    return switch (arrived.poll(within.toMillis(), TimeUnit.MILLISECONDS)) {
      case null -> Optional.empty();
      case Arrival.Message(var json) -> Optional.of(json);
      case Arrival.End(var why) -> throw new EOFException(why);
    };
  }

  private void read() {
    // a reader forgives the bytes of a file name that are not UTF-8; a byte parser would not
    try (var text =
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8);
        var parser = JSON.std.createParser(text)) {
      while (parser.nextToken() != null) {
        arrived.put(new Arrival.Message(message(parser)));
      }
      arrived.put(new Arrival.End("closed by the player"));
    } catch (IOException gone) {
      // a full queue has nobody behind it who would read the end
      arrived.offer(new Arrival.End(String.valueOf(gone.getMessage())));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static Json message(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("not a JSON object: " + parser.currentToken());
    }
    return new Json(JSON.std.mapFrom(parser));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // it is closed all the same
    }
    arrived.clear(); // lets go of a reader that waits for room
  }
}
