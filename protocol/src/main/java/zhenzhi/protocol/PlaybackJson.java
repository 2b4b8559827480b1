package zhenzhi.protocol;

import java.time.Duration;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Display;
import zhenzhi.protocol.Playback.Evidence;

/** Playback segments. */
final class PlaybackJson {
  private static final Names<Category> CATEGORIES = new Names<>(Category.class);
  private static final Names<Display> DISPLAYS = new Names<>(Display.class);
  private static final Duration LONGEST = Duration.ofHours(24);

  private PlaybackJson() {}

  static Playback read(Fields playback) {
    var from = playback.uptime("fromUptimeMs");
    var until = playback.uptime("untilUptimeMs");
    if (until.compareTo(from) <= 0 || until.minus(from).compareTo(LONGEST) > 0) {
      throw playback.outOfRange("untilUptimeMs", "after fromUptimeMs and at most 24 h later");
    }
    return new Playback(
        playback.count("session", 1, Integer.MAX_VALUE),
        from,
        until,
        playback.text("content", 1, 64),
        playback.text("title", 1, 200),
        playback.oneOf("category", CATEGORIES),
        playback.text("player", 1, 32),
        playback.has("evidence") ? evidence(playback.object("evidence")) : Evidence.NONE);
  }

  static void write(FieldsWriter out, Playback playback) {
    out.whole("session", playback.session());
    out.millis("fromUptimeMs", playback.from());
    out.millis("untilUptimeMs", playback.until());
    out.text("content", playback.content());
    out.text("title", playback.title());
    out.oneOf("category", CATEGORIES, playback.category());
    out.text("player", playback.player());
    if (!playback.evidence().equals(Evidence.NONE)) {
      out.object("evidence", evidence -> write(evidence, playback.evidence()));
    }
  }

  private static Evidence evidence(Fields evidence) {
    return new Evidence(
        evidence.oneOf("display", DISPLAYS), evidence.uptimeOrNull("lastKeyUptimeMs"));
  }

  private static void write(FieldsWriter out, Evidence evidence) {
    out.oneOf("display", DISPLAYS, evidence.display());
    out.millis("lastKeyUptimeMs", evidence.lastKey());
  }
}
