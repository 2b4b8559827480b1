package zhenzhi.collector.accountability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.protocol.StationCode;

/**
 * What the office enters.
 *
 * @param day on which whoever held the duty then answers for it
 * @param concerned the account of that person; absent where they have none
 */
public record NewEntry(
    StationCode code,
    DutyRole role,
    LocalDate day,
    OptionalLong concerned,
    String kind,
    String grounds,
    Optional<Source> source) {}
