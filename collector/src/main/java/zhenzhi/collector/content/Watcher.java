package zhenzhi.collector.content;

import java.time.Duration;
import java.time.Instant;
import zhenzhi.protocol.StationCode;

/** A site that watched a course: how long and how often altogether, and when. */
public record Watcher(
    StationCode station, String name, Duration played, long times, Instant first, Instant last) {}
