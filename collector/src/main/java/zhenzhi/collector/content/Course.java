package zhenzhi.collector.content;

import java.time.Duration;
import java.util.Optional;
import zhenzhi.protocol.Playback.Category;

/**
 * A course of the catalogue.
 *
 * @param length absent when nobody knows it
 * @param withdrawn why it was taken back; absent while it is used
 */
public record Course(
    long id,
    Optional<String> code,
    String title,
    Category category,
    Optional<Duration> length,
    Optional<String> withdrawn) {}
