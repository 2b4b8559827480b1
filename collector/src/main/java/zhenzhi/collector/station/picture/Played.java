package zhenzhi.collector.station.picture;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Display;

/**
 * A stretch of playback, placed on the clock; {@code until} is exclusive.
 *
 * @param player which observed it, or {@link #IMPORT}
 */
public record Played(
    Instant from,
    Instant until,
    String content,
    String title,
    Category category,
    String player,
    Display display,
    Optional<Instant> lastKeyAt) {

  /** No player observed it: it was imported from the back office. */
  public static final String IMPORT = "import";
}
