package zhenzhi.agent.probe;

import java.time.Duration;
import java.util.List;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;

/**
 * What Kodi has said so far, folded into what it is doing. Kodi tells of changes by itself, but not
 * of waiting for data, so it is asked as well.
 */
final class KodiState {
  static final String PLAYERS = request(1, "Player.GetActivePlayers", "{}");
  private static final String CACHING =
      request(4, "XBMC.GetInfoBooleans", "{\"booleans\":[\"Player.Caching\"]}");

  private final ContentRules rules;
  private final Progress progress = new Progress();
  private boolean active;
  private boolean waiting;
  private boolean quitting;
  private double speed;
  private String file = "";
  private String title = "";

  KodiState(ContentRules rules) {
    this.rules = rules;
  }

  /** Takes in one message that arrived at {@code at}; answers with what to ask next. */
  List<String> hear(Json message, Duration at) {
    if (message.at("method").isThere()) {
      return told(message.at("method").text());
    }
    return switch (message.at("id").number().orElse(0.0).intValue()) {
      case 1 -> players(message.at("result"));
      case 2 -> item(message.at("result", "item"));
      case 3 -> properties(message.at("result"), at);
      case 4 -> {
        waiting = message.at("result", "Player.Caching").isTrue();
        yield List.of();
      }
      default -> List.of();
    };
  }

  private List<String> told(String method) {
    switch (method) {
      case "Player.OnPause" -> speed = 0;
      case "Player.OnStop" -> active = false;
      case "System.OnQuit", "System.OnRestart" -> quitting = true;
      default -> {}
    }
    return method.startsWith("Player.On") ? List.of(PLAYERS) : List.of();
  }

  private List<String> players(Json result) {
    var player = result.first().at("playerid").number();
    active = player.isPresent();
    if (player.isEmpty()) {
      return List.of();
    }
    var number = player.get().intValue();
    return List.of(
        request(
            2,
            "Player.GetItem",
            "{\"playerid\":" + number + ",\"properties\":[\"title\",\"file\"]}"),
        request(
            3,
            "Player.GetProperties",
            "{\"playerid\":" + number + ",\"properties\":[\"speed\",\"time\"]}"),
        CACHING);
  }

  private List<String> item(Json item) {
    file = item.at("file").text();
    title = item.at("title").text().isBlank() ? item.at("label").text() : item.at("title").text();
    return List.of();
  }

  private List<String> properties(Json result, Duration at) {
    var now = result.at("speed").number().orElse(0.0);
    if (speed == 0 && now != 0) {
      progress.restart(at);
    }
    speed = now;
    progress.at(milliseconds(result.at("time")), at);
    return List.of();
  }

  private static double milliseconds(Json time) {
    return ((part(time, "hours") * 60 + part(time, "minutes")) * 60 + part(time, "seconds")) * 1000
        + part(time, "milliseconds");
  }

  private static double part(Json time, String name) {
    return time.at(name).number().orElse(0.0);
  }

  /** What it does at {@code at}. Running fast forward is not playing. */
  Observation at(Duration at) {
    if (!active) {
      return new Observation.Stopped(at);
    }
    var name = file.isEmpty() ? title : file;
    if (name.isEmpty() || speed != 1 || waiting || progress.isStuck(at)) {
      return new Observation.Held(at);
    }
    return new Observation.Playing(at, rules.of(name, title));
  }

  /** What it means that the connection is gone: Kodi announces it when it quits. */
  Observation gone(Duration at) {
    return quitting ? new Observation.Stopped(at) : new Observation.Crashed(at, null);
  }

  private static String request(int id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
        .formatted(id, method, params);
  }
}
