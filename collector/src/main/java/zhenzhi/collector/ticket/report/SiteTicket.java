package zhenzhi.collector.ticket.report;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.Stage;

/**
 * A ticket as its site sees it.
 *
 * @param isProvable whether a diagnosis or an incident stands behind it, so that the boxes
 *     themselves will tell when it is over
 * @param isShared whether it is of several sites
 * @param technician who has it; empty while nobody has
 * @param phone of whoever has it; empty where none is known
 * @param due absent while that clock does not run
 */
public record SiteTicket(
    long id,
    Stage stage,
    Finding finding,
    boolean isProvable,
    boolean isShared,
    String technician,
    String phone,
    Optional<Instant> due) {}
