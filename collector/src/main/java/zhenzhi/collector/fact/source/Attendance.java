package zhenzhi.collector.fact.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;

/** On which days a site had its administrators. */
final class Attendance {
  private Attendance() {}

  /** {@code until}: the first day on which they did not hold it; absent while they do. */
  record Held(DutyRole role, LocalDate since, Optional<LocalDate> until) {
    boolean covers(LocalDate day) {
      return !since.isAfter(day) && until.filter(end -> !end.isAfter(day)).isEmpty();
    }
  }

  /** Days of {@code days} on which there were both A岗 and B岗. */
  static long both(List<Held> held, List<LocalDate> days) {
    return days.stream()
        .filter(day -> has(held, DutyRole.KEEPER_A, day) && has(held, DutyRole.KEEPER_B, day))
        .count();
  }

  private static boolean has(List<Held> held, DutyRole role, LocalDate day) {
    return held.stream().anyMatch(one -> one.role() == role && one.covers(day));
  }
}
