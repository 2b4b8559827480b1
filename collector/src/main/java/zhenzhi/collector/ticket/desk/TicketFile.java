package zhenzhi.collector.ticket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Hands;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Ticket;

/**
 * A ticket with everything that happened to it.
 *
 * @param ticket what the log comes to
 * @param written when entries were written that came later, by their places in the log
 * @param possible what could be done with it now
 * @param people the names of the accounts that stand in the log
 * @param technicians to whom it could be dispatched, by the accounts' numbers
 * @param isWithin whether all of it lies in the reader's scope; whoever sees some sites of an
 *     incident only looks on
 */
public record TicketFile(
    TicketLine line,
    Ticket ticket,
    List<Entry> log,
    Map<Integer, Instant> written,
    Set<Step> possible,
    Map<Long, String> people,
    Map<Long, String> technicians,
    boolean isWithin) {
  public TicketFile {
    log = List.copyOf(log);
    written = Map.copyOf(written);
    possible = Set.copyOf(possible);
    people = Map.copyOf(people);
    technicians = Map.copyOf(technicians);
  }

  /** The same with what that person may do with it. */
  public TicketFile freeFor(Role role, long account) {
    var hands = new Hands(role, account, log.getFirst().account());
    return new TicketFile(
        line, ticket, log, written, hands.free(possible, ticket), people, technicians, isWithin);
  }

  /** Whether the reader may add something to it, such as a photo. */
  public boolean takesMore() {
    return isWithin && !ticket.stage().isEnd();
  }
}
