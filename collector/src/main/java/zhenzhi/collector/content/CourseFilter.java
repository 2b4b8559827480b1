package zhenzhi.collector.content;

import java.util.Optional;
import zhenzhi.protocol.Playback.Category;

/**
 * Which courses a list shows.
 *
 * @param text part of a title or code; empty for all
 */
public record CourseFilter(String text, Optional<Category> category, long offset, int limit) {}
