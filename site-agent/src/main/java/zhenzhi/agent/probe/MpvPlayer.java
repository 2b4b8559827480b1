package zhenzhi.agent.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;

/** mpv, through the socket of its {@code --input-ipc-server}. */
public final class MpvPlayer implements Player {
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final List<String> PROPERTIES =
      List.of("pause", "path", "media-title", "core-idle", "idle-active");
  private static final String POSITION = "{\"command\":[\"get_property\",\"playback-time\"]}";

  private final Path socket;
  private final ContentRules rules;
  private final Supplier<Duration> uptime;

  public MpvPlayer(Path socket, ContentRules rules, Supplier<Duration> uptime) {
    this.socket = socket;
    this.rules = rules;
    this.uptime = uptime;
  }

  @Override
  public String kind() {
    return "mpv";
  }

  @Override
  public String name() {
    return Players.NAME;
  }

  @Override
  public Sighting look(Duration now) throws IOException, InterruptedException {
    try (var mpv = open()) {
      var state = new MpvState(rules);
      for (var message = mpv.next(BEAT); message.isPresent(); message = mpv.next(BEAT)) {
        state.hear(message.get(), now);
        if (message.get().at("name").text().equals(PROPERTIES.getLast())) {
          break; // they are told in the order in which they were asked for
        }
      }
      return Players.sighting(kind(), state.at(now));
    }
  }

  @Override
  public void watch(Consumer<Observation> seen) throws InterruptedException {
    while (true) {
      try (var mpv = open()) {
        follow(mpv, seen);
      } catch (IOException away) {
        Thread.sleep(BEAT); // not started yet, or gone; follow has said so
      }
    }
  }

  private JsonConnection open() throws IOException {
    var mpv = JsonConnection.open(UnixDomainSocketAddress.of(socket));
    for (var id = 1; id <= PROPERTIES.size(); id++) {
      mpv.send(
          "{\"command\":[\"observe_property\"," + id + ",\"" + PROPERTIES.get(id - 1) + "\"]}");
    }
    return mpv;
  }

  /** Until mpv goes away. The position is asked for every second, which also proves it alive. */
  private void follow(JsonConnection mpv, Consumer<Observation> seen)
      throws IOException, InterruptedException {
    var state = new MpvState(rules);
    var asked = Duration.ZERO;
    try {
      while (true) {
        var now = uptime.get();
        if (now.minus(asked).compareTo(BEAT) >= 0) {
          mpv.send(POSITION);
          asked = now;
        }
        var message = mpv.next(BEAT);
        if (message.isPresent()) {
          now = uptime.get();
          state.hear(message.get(), now);
          seen.accept(state.at(now));
        }
      }
    } catch (EOFException end) {
      seen.accept(state.gone(uptime.get()));
      throw end;
    } catch (IOException broken) {
      // mpv's end was closed while we wrote; what it said before is still to be read
      drain(mpv, state);
      seen.accept(state.gone(uptime.get()));
      throw broken;
    }
  }

  private void drain(JsonConnection mpv, MpvState state) throws InterruptedException {
    try {
      for (var left = mpv.next(BEAT); left.isPresent(); left = mpv.next(BEAT)) {
        state.hear(left.get(), uptime.get());
      }
    } catch (IOException end) {
      // that was all
    }
  }
}
