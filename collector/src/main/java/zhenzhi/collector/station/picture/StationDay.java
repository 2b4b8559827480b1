package zhenzhi.collector.station.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;

/**
 * A site's local day.
 *
 * @param sessions runs of the player
 * @param firstAt when playback first began
 * @param lastAt when playback last ended
 */
public record StationDay(
    LocalDate day,
    Hours hours,
    Completeness reports,
    int sessions,
    Optional<Instant> firstAt,
    Optional<Instant> lastAt) {}
