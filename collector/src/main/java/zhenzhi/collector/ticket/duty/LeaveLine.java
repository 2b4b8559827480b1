package zhenzhi.collector.ticket.duty;

/**
 * A leave in the list, with names.
 *
 * @param standIn empty where nobody takes over
 * @param reason empty, too, where the person stands above the reader, who needs to know no more
 *     than that they are away
 * @param isWithin whether the person's unit lies in the reader's scope, and the leave can be ended
 */
public record LeaveLine(
    long id, Leave leave, String person, String standIn, String reason, boolean isWithin) {}
