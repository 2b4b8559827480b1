package zhenzhi.agent.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;

/**
 * Kodi, through its JSON-RPC on TCP port 9090, which is open to the box itself by default and,
 * unlike HTTP, tells of changes and of quitting.
 */
public final class KodiPlayer implements Player {
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int PATIENCE = 3;

  private final InetSocketAddress address;
  private final ContentRules rules;
  private final Supplier<Duration> uptime;

  public KodiPlayer(InetSocketAddress address, ContentRules rules, Supplier<Duration> uptime) {
    this.address = address;
    this.rules = rules;
    this.uptime = uptime;
  }

  @Override
  public String kind() {
    return "kodi";
  }

  @Override
  public String name() {
    return Players.NAME;
  }

  @Override
  public Sighting look(Duration now) throws IOException, InterruptedException {
    try (var kodi = JsonConnection.open(address)) {
      var state = new KodiState(rules);
      kodi.send(KodiState.PLAYERS);
      for (var answers = 0; answers < PATIENCE + 1; answers++) {
        var message = kodi.next(BEAT);
        if (message.isEmpty()) {
          break;
        }
        ask(kodi, state, message.get(), now);
      }
      return Players.sighting(kind(), state.at(now));
    }
  }

  @Override
  public void watch(Consumer<Observation> seen) throws InterruptedException {
    while (true) {
      try (var kodi = JsonConnection.open(address)) {
        follow(kodi, seen);
      } catch (IOException away) {
        Thread.sleep(BEAT); // not started yet, or gone; follow has said so
      }
    }
  }

  private void follow(JsonConnection kodi, Consumer<Observation> seen)
      throws IOException, InterruptedException {
    var state = new KodiState(rules);
    var asked = Duration.ZERO;
    try {
      while (true) {
        var now = uptime.get();
        if (now.minus(asked).compareTo(BEAT) >= 0) {
          kodi.send(KodiState.PLAYERS);
          asked = now;
        }
        var message = kodi.next(BEAT);
        if (message.isPresent()) {
          now = uptime.get();
          ask(kodi, state, message.get(), now);
          seen.accept(state.at(now));
        }
      }
    } catch (IOException gone) {
      seen.accept(state.gone(uptime.get()));
      throw gone;
    }
  }

  private static void ask(JsonConnection kodi, KodiState state, Json message, Duration now)
      throws IOException {
    for (var question : state.hear(message, now)) {
      kodi.send(question);
    }
  }
}
