package zhenzhi.collector.imports.rows;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.protocol.StationCode;

/**
 * Who answers for a site, as the office's list has it. What is absent stays as it is.
 *
 * @param since the first day; absent for today
 */
public record PersonRow(
    StationCode code,
    DutyRole role,
    String person,
    Optional<String> title,
    Optional<String> phone,
    Optional<LocalDate> since) {

  /** What only one person has at a time. */
  public record Post(StationCode code, DutyRole role) {}

  public Post post() {
    return new Post(code, role);
  }
}
