package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.Played;
import zhenzhi.protocol.Playback;

/** A stretch of playback. */
@Serdeable
record PlayedView(
    Instant from,
    Instant until,
    String content,
    String title,
    Playback.Category category,
    String player,
    Playback.Display display,
    @Nullable Instant lastKeyAt) {

  static PlayedView of(Played played) {
    return new PlayedView(
        played.from(),
        played.until(),
        played.content(),
        played.title(),
        played.category(),
        played.player(),
        played.display(),
        played.lastKeyAt().orElse(null));
  }
}
