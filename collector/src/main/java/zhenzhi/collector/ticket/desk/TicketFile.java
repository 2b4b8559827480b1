package zhenzhi.collector.ticket.desk;

import java.util.List;
import java.util.Map;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Ticket;

/**
 * A ticket with everything that happened to it.
 *
 * @param ticket what the log comes to
 * @param people the names of the accounts that stand in the log
 */
public record TicketFile(
    TicketLine line, Ticket ticket, List<Entry> log, Map<Long, String> people) {
  public TicketFile {
    log = List.copyOf(log);
    people = Map.copyOf(people);
  }
}
