package zhenzhi.collector.ingest;

import java.time.Instant;

/**
 * One message off the broker, and the one way to tell the broker that it is safe.
 *
 * @param receivedAt by our clock, milliseconds
 */
record Arrival(String topic, byte[] payload, Instant receivedAt, Runnable acknowledgement) {}
