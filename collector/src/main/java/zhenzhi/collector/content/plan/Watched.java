package zhenzhi.collector.content.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import zhenzhi.protocol.Playback.Category;

/**
 * What a site watched of one course in a month, under all its names.
 *
 * @param course absent for what is not in the catalogue
 * @param category of the catalogue, or else as the box says
 */
public record Watched(
    OptionalLong course,
    String title,
    Category category,
    Duration played,
    long times,
    Instant first,
    Instant last) {}
