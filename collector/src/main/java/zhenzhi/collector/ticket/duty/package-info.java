/**
 * 值班表: whose turn it is, and who is away. {@link zhenzhi.collector.ticket.duty.Roster} is plain
 * Java and answers who is to be sent where; {@code dispatch} sends.
 */
@NullMarked
package zhenzhi.collector.ticket.duty;

import org.jspecify.annotations.NullMarked;
