package zhenzhi.collector.imports.rows;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * A site as the office's list has it. What is absent stays as it is.
 *
 * @param subdistrict by name
 * @param community by name; absent for a site that belongs to the subdistrict itself
 */
public record SiteRow(
    StationCode code,
    String name,
    StationKind kind,
    Access access,
    String subdistrict,
    Optional<String> community,
    Optional<LocalDate> registered,
    Optional<String> address,
    Optional<String> account) {}
