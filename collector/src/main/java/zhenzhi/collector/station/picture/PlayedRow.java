package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Display;

/** {@code playback} as a page needs it. */
@MappedEntity("playback")
record PlayedRow(
    @Id Instant startedAt,
    Instant endedAt,
    String content,
    String title,
    Category category,
    String player,
    Display display,
    @Nullable Instant lastKeyAt) {

  Played played() {
    return new Played(
        startedAt,
        endedAt,
        content,
        title,
        category,
        player,
        display,
        Optional.ofNullable(lastKeyAt));
  }
}
