package zhenzhi.collector.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was put aside.
 *
 * @param station the code of the topic's station, if that is registered
 * @param payloadBytes of the whole message
 * @param beginning of its payload, as text
 */
public record Quarantined(
    long id,
    Instant receivedAt,
    String topic,
    Optional<String> station,
    Reason reason,
    String detail,
    int payloadBytes,
    String beginning) {}
