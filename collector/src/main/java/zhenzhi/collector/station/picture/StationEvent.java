package zhenzhi.collector.station.picture;

import java.time.Instant;
import zhenzhi.protocol.Event;

/** Something that happened at a site, placed on the clock. */
public record StationEvent(Instant at, Event event) {}
