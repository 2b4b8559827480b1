package zhenzhi.collector.rectification.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.Colour;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.protocol.StationCode;

/**
 * An order in a list, and what it is about.
 *
 * @param subdistrict by name; empty where there is none
 * @param place of {@code ranked} in its table; absent for one without a place
 * @param credited absent when nothing was heard
 * @param before how many orders the site had earlier, those withdrawn left out
 */
public record OrderLine(
    long id,
    long bulletin,
    StationCode code,
    String name,
    String subdistrict,
    StationKind kind,
    Period period,
    OptionalLong place,
    long ranked,
    Optional<Duration> credited,
    Duration target,
    Stage stage,
    LocalDate signBy,
    LocalDate due,
    Optional<LocalDate> asked,
    Optional<LocalDate> submitted,
    int round,
    boolean isLate,
    boolean isExtended,
    Instant issued,
    long before) {
  /** From three days before it is due [official]. */
  private static final int NEAR_DAYS = 3;

  /** Whether its time has run out; while the office has it, it stands still. */
  public boolean isOverdue(LocalDate today) {
    return stage.isRunning() && submitted.orElse(today).isAfter(due);
  }

  /** As what it counts in 督办: 办结 is 销号, and what was once late stays so. */
  public Outcome outcome(LocalDate today) {
    if (stage == Stage.WITHDRAWN) {
      return Outcome.WITHDRAWN;
    }
    if (isLate || isOverdue(today)) {
      return Outcome.LATE;
    }
    if (stage != Stage.CLEARED) {
      return Outcome.GOING;
    }
    return isExtended ? Outcome.EXTENDED : Outcome.DONE;
  }

  /** How its time stands, with the three colours of 督办. */
  public Colour colour(LocalDate today) {
    if (isOverdue(today)) {
      return Colour.RED;
    }
    if (!stage.isRunning() || stage == Stage.SUBMITTED) {
      return Colour.STOPPED;
    }
    if (stage == Stage.ISSUED && today.isAfter(signBy)) {
      return Colour.YELLOW;
    }
    return today.isBefore(due.minusDays(NEAR_DAYS)) ? Colour.NONE : Colour.BLUE;
  }
}
