/** Tickets on a real database. */
@NullMarked
package zhenzhi.collector.ticket.desk;

import org.jspecify.annotations.NullMarked;
