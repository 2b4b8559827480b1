package zhenzhi.collector.ticket.desk;

import java.util.OptionalLong;

/**
 * What a ticket is about.
 *
 * @param station absent for an incident
 */
public record About(
    OptionalLong station,
    String orgPath,
    String subject,
    OptionalLong diagnosis,
    OptionalLong incident) {}
