/** Tickets for the pictures. */
@NullMarked
package zhenzhi.dashboard.ticket;

import org.jspecify.annotations.NullMarked;
