package zhenzhi.collector.inspection.draw;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A site as the draw sees it.
 *
 * @param retired its first day out of service; absent while it serves
 */
public record Candidate(
    StationCode code, Stratum stratum, LocalDate registered, Optional<LocalDate> retired) {}
