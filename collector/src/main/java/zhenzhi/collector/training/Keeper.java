package zhenzhi.collector.training;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;

/**
 * Somebody who looks after a site today.
 *
 * @param site by name
 * @param area its subdistrict by name; empty where it has none
 * @param since their first day
 * @param trained the day of their last training; absent where nobody entered one
 * @param read the last time they said they have read the guide
 */
public record Keeper(
    Trainee trainee,
    String site,
    String area,
    DutyRole role,
    LocalDate since,
    Optional<LocalDate> trained,
    Optional<Reading> read) {

  /** Whether a training of theirs still holds. */
  public boolean isTrained(LocalDate today, int validMonths) {
    return trained.filter(day -> day.plusMonths(validMonths).isAfter(today)).isPresent();
  }
}
