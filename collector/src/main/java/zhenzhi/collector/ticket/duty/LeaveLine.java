package zhenzhi.collector.ticket.duty;

/**
 * A leave in the list, with names.
 *
 * @param standIn empty where nobody takes over
 */
public record LeaveLine(long id, Leave leave, String person, String standIn, String reason) {}
