package zhenzhi.collector.ticket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.protocol.StationCode;

/**
 * A ticket in a list.
 *
 * @param code absent for an incident of several sites
 * @param place the site's name, or how many sites there are
 * @param subdistrict empty where there is none
 * @param technician who has it; empty while nobody has
 * @param acceptDue absent while that clock does not run
 * @param resolveDue absent while that clock does not run
 * @param isLate whether it was, or will be, repaired too late
 * @param until the day on which what is paused or shelved is looked at again; absent where there is
 *     none
 */
public record TicketLine(
    long id,
    Optional<StationCode> code,
    String place,
    int sites,
    String subdistrict,
    Stage stage,
    Finding finding,
    Treater unit,
    String technician,
    Optional<Wait> waits,
    Optional<Instant> acceptDue,
    Optional<Instant> resolveDue,
    boolean isLate,
    Instant opened,
    Instant moved,
    OptionalLong diagnosis,
    OptionalLong incident,
    Optional<LocalDate> until) {

  /** Whether a diagnosis stands behind it, so that the box itself will tell. */
  public boolean isProvable() {
    return diagnosis.isPresent() || incident.isPresent();
  }
}
