/** Tickets as values: their roads, their clocks and their laws. */
@NullMarked
package zhenzhi.collector.ticket.supervision;

import org.jspecify.annotations.NullMarked;
