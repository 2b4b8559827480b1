package zhenzhi.collector.accountability;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.protocol.StationCode;

/**
 * An entry with everything that happened to it.
 *
 * @param name of the site
 * @param day on which the person held the duty
 * @param people the names of the accounts that stand in the log
 */
public record AccountabilityFile(
    long id,
    StationCode code,
    String name,
    DutyRole role,
    String person,
    LocalDate day,
    Optional<Source> source,
    Case comes,
    Map<Long, String> people) {
  public AccountabilityFile {
    people = Map.copyOf(people);
  }
}
