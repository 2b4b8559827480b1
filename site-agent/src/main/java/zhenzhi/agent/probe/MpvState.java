package zhenzhi.agent.probe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;

/** What mpv has said so far, folded into what it is doing. */
final class MpvState {
  private final ContentRules rules;
  private final Progress progress = new Progress();
  private boolean idle;
  private boolean coreIdle = true;
  private boolean paused;
  private boolean ended;
  private String path = "";
  private String title = "";

  MpvState(ContentRules rules) {
    this.rules = rules;
  }

  /** Takes in one message that arrived at {@code at}. */
  void hear(Json message, Duration at) {
    switch (message.at("event").text()) {
      case "property-change" -> change(message.at("name").text(), message.at("data"), at);
      case "start-file", "file-loaded" -> ended = false;
      case "end-file", "shutdown" -> ended = true;
      case "" -> message.at("data").number().ifPresent(now -> progress.at(now, at));
      default -> {} // video-reconfig, seek and the like change nothing that counts
    }
  }

  private void change(String name, Json data, Duration at) {
    switch (name) {
      case "pause" -> paused = data.isTrue();
      case "core-idle" -> {
        if (coreIdle && !data.isTrue()) {
          progress.restart(at);
        }
        coreIdle = data.isTrue();
      }
      case "idle-active" -> idle = data.isTrue();
      case "path" -> path = data.text();
      case "media-title" -> title = data.text();
      default -> {}
    }
  }

  /** What it does at {@code at}. */
  Observation at(Duration at) {
    if (idle) {
      return new Observation.Stopped(at);
    }
    var content = content();
    if (content == null || paused || coreIdle || progress.isStuck(at)) {
      return new Observation.Held(at);
    }
    return new Observation.Playing(at, content);
  }

  /**
   * What it means that the socket is gone. mpv ends a file before it quits, for whatever reason;
   * one that dies does not.
   */
  Observation gone(Duration at) {
    return ended || idle || path.isEmpty()
        ? new Observation.Stopped(at)
        : new Observation.Crashed(at, null);
  }

  private @Nullable Content content() {
    return path.isEmpty() || ended ? null : rules.of(path, title);
  }
}
