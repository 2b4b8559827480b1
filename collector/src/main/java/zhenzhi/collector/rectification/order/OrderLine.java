package zhenzhi.collector.rectification.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.Terms;
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
 * @param stopped since when the office has something to decide
 * @param overdueFrom the first day on which it is overdue; absent while it cannot be
 * @param corrected what an issued correction of the bulletin says of the site
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
    Optional<LocalDate> stopped,
    Optional<LocalDate> overdueFrom,
    int round,
    boolean isLate,
    boolean isExtended,
    Instant issued,
    Optional<Correction> corrected,
    long before) {
  /**
   * Where the site stands in the last correction of the bulletin.
   *
   * @param place absent where it has none there
   * @param ranked of how many
   */
  public record Correction(long bulletin, OptionalLong place, long ranked) {}

  /** By the day that {@link Rectification#overdueFrom} keeps. */
  public boolean isOverdue(LocalDate today) {
    return overdueFrom.filter(day -> !day.isAfter(today)).isPresent();
  }

  /** As what it counts in 督办: 办结 is 销号, and what was once late stays so. */
  public Outcome outcome(LocalDate today) {
    return outcome(stage, isLate || isOverdue(today), isExtended);
  }

  static Outcome outcome(Stage stage, boolean isLate, boolean isExtended) {
    if (stage == Stage.WITHDRAWN) {
      return Outcome.WITHDRAWN;
    }
    if (isLate) {
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
    if (!stage.isRunning() || stopped.isPresent()) {
      return Colour.STOPPED;
    }
    if (stage == Stage.ISSUED && today.isAfter(signBy)) {
      return Colour.YELLOW;
    }
    return today.isBefore(due.minusDays(Terms.NEAR_DAYS)) ? Colour.NONE : Colour.BLUE;
  }
}
