package zhenzhi.collector.ticket.duty;

import zhenzhi.collector.access.Role;

/**
 * Somebody who may be on duty.
 *
 * @param orgPath of the unit whose sites the account sees
 */
public record Person(String name, Role role, String orgPath) {}
