package zhenzhi.collector.ticket.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Clock;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Milestones;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;

/**
 * How a ticket stands since its last entry.
 *
 * @param due absent while the clock does not run
 * @param isLate whether the time was over when it last stood still or was done
 */
record Standing(
    Instant opened,
    Stage stage,
    Finding finding,
    Treater unit,
    OptionalLong technician,
    Optional<Instant> due,
    boolean isLate,
    Milestones milestones) {

  static Standing of(List<Entry> log, Terms terms) {
    var ticket = Ticket.of(log, terms);
    return new Standing(
        log.getFirst().at(),
        ticket.stage(),
        ticket.finding(),
        ticket.unit(),
        ticket.technician(),
        ticket.resolve() instanceof Clock.Running(var due) ? Optional.of(due) : Optional.empty(),
        ticket.resolve().isOver(ticket.at()),
        Milestones.of(log, terms));
  }

  boolean isOver(Instant now) {
    return milestones.wasLate() || due.map(now::isAfter).orElse(isLate);
  }
}
