package zhenzhi.collector.inspection.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.protocol.StationCode;

/**
 * Something that is not as it should be.
 *
 * @param name of the site
 * @param area its subdistrict by name; empty where it has none
 * @param item the key of the item
 * @param words what exactly; may be empty
 * @param due until when the site puts it right; absent where a ticket has its own clock
 * @param ticket absent where none is needed, or it has still to be opened
 * @param ending absent while it is open
 */
public record Defect(
    long id,
    long inspection,
    StationCode code,
    String name,
    String area,
    String item,
    String question,
    String words,
    FollowUp followUp,
    Instant found,
    Optional<LocalDate> due,
    OptionalLong ticket,
    Optional<Ending> ending) {

  public boolean isOpen() {
    return ending.isEmpty();
  }

  /** Whether its ticket has still to be opened. */
  public boolean needsTicket() {
    return isOpen() && ticket.isEmpty() && followUp instanceof FollowUp.Ticket;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.filter(today::isAfter).isPresent();
  }
}
