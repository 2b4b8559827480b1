package zhenzhi.collector.ticket.desk;

import java.util.List;

/**
 * A page of tickets.
 *
 * @param total how many there are on all pages
 */
public record Tickets(List<TicketLine> lines, long total) {
  public Tickets {
    lines = List.copyOf(lines);
  }
}
