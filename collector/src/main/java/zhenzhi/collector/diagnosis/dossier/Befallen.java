package zhenzhi.collector.diagnosis.dossier;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.StationCode;

/**
 * A site of an incident.
 *
 * @param subdistrict the site's, by name; empty where it belongs to none
 * @param back absent while it is away
 * @param boot how it started when it came back; absent when it had kept running
 * @param left when it became a case of its own, because the others were back and it was not
 */
public record Befallen(
    StationCode code,
    String name,
    String subdistrict,
    Instant fell,
    Optional<Instant> back,
    Optional<BootCause> boot,
    Optional<Instant> left) {}
