package zhenzhi.collector.ticket.duty;

/** A turn in the list, with the names of its area and its technician. */
public record TurnLine(long id, Turn turn, String area, String person, String phone) {}
