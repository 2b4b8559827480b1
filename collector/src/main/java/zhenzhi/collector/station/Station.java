package zhenzhi.collector.station;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A learning site as the office registered it.
 *
 * @param orgPath of the unit it belongs to
 * @param account of the back office that its box should be bound to
 * @param observedBy what observes the player, in words for the page; a simulated site says so
 */
public record Station(
    StationCode code,
    String name,
    StationKind kind,
    Access access,
    String orgPath,
    String address,
    Optional<String> account,
    String observedBy,
    Instant registeredAt,
    Optional<Instant> retiredAt) {}
