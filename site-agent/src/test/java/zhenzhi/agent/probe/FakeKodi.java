package zhenzhi.agent.probe;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says what Kodi says on TCP port 9090, as its JSON-RPC documentation (version 12) has it: answers
 * without any separator between them, and notifications in between.
 */
final class FakeKodi implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private volatile @Nullable Socket client;
  private volatile boolean playing;
  private volatile boolean caching;
  private volatile int speed;
  private final long began = System.nanoTime();

  FakeKodi() throws IOException {
    Thread.ofPlatform().daemon().start(this::serve);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
  }

  void play() throws IOException {
    playing = true;
    speed = 1;
    tell("Player.OnPlay");
  }

  void pause() throws IOException {
    speed = 0;
    tell("Player.OnPause");
  }

  void resume() throws IOException {
    speed = 1;
    tell("Player.OnResume");
  }

  void cache(boolean now) {
    caching = now;
  }

  void stop() throws IOException {
    playing = false;
    tell("Player.OnStop");
  }

  void quit() throws IOException {
    tell("System.OnQuit");
    close();
  }

  private void tell(String method) throws IOException {
    var connected = client;
    if (connected != null) {
      send(
          connected.getOutputStream(),
          "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":{\"data\":null,\"sender\":\"xbmc\"}}"
              .formatted(method));
    }
  }

  private void serve() {
    try {
      while (true) {
        var accepted = server.accept();
        client = accepted;
        Thread.ofPlatform().daemon().start(() -> answer(accepted));
      }
    } catch (IOException closed) {
      // that was all
    }
  }

  private void answer(Socket socket) {
    try (var parser = JSON.std.createParser(socket.getInputStream())) {
      while (parser.nextToken() != null) {
        var asked = new Json(JSON.std.mapFrom(parser));
        var id = asked.at("id").number().orElseThrow().intValue();
        send(
            socket.getOutputStream(),
            "{\"id\":%d,\"jsonrpc\":\"2.0\",\"result\":%s}"
                .formatted(id, result(asked.at("method").text())));
      }
    } catch (IOException closed) {
      // that was all
    }
  }

  private String result(String method) {
    return switch (method) {
      case "Player.GetActivePlayers" ->
          playing ? "[{\"playerid\":1,\"playertype\":\"internal\",\"type\":\"video\"}]" : "[]";
      case "Player.GetItem" ->
          "{\"item\":{\"file\":\"/media/DJ-0113 入党誓词.mp4\",\"label\":\"x\",\"title\":\"\","
              + "\"type\":\"unknown\"}}";
      case "Player.GetProperties" -> {
        var at = Duration.ofNanos(System.nanoTime() - began);
        yield "{\"speed\":%d,\"time\":{\"hours\":0,\"milliseconds\":%d,\"minutes\":0,\"seconds\":%d}}"
            .formatted(speed, at.toMillisPart(), at.toSeconds());
      }
      case "XBMC.GetInfoBooleans" -> "{\"Player.Caching\":" + caching + "}";
      default -> throw new IllegalArgumentException("Kodi knows no " + method);
    };
  }

  private synchronized void send(OutputStream to, String json) throws IOException {
    to.write(json.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
      var connected = client;
      if (connected != null) {
        connected.close();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
