/** Tickets as values: their roads, their clocks and their laws. */
@NullMarked
package zhenzhi.collector.ticket;

import org.jspecify.annotations.NullMarked;
