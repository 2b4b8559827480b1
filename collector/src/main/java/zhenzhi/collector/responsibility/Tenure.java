package zhenzhi.collector.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.station.Duty;

/**
 * The days on which somebody held a duty.
 *
 * @param until the first day on which they did not; absent while nobody has taken over
 */
public record Tenure(Duty duty, Optional<LocalDate> until) {

  /** For whoever has not asked for the number. */
  public Tenure masked() {
    return new Tenure(duty.masked(), until);
  }

  public boolean covers(LocalDate day) {
    return !duty.since().isAfter(day) && until.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
