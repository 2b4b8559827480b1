package zhenzhi.collector.ingest.facts;

import java.time.Instant;

/** A station in service, as much of it as taking in needs. */
public record Known(long id, Instant registeredAt) {}
