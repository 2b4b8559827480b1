/**
 * From a cause to its repair, and to the proof that it holds. A {@link
 * zhenzhi.collector.ticket.Ticket} is what its entries say: nobody sets a state, and what was once
 * entered is never changed.
 *
 * <p>Here is plain Java: what may follow what, and how long it may take in working time. {@code
 * desk} keeps it.
 */
@NullMarked
package zhenzhi.collector.ticket;

import org.jspecify.annotations.NullMarked;
