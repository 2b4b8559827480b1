/**
 * 报修: from what people report to a ticket that may be there already, and from what they say of it
 * afterwards to its end. {@code Complaint} and {@code Word} say what fits and what may be said.
 */
@NullMarked
package zhenzhi.collector.ticket.report;

import org.jspecify.annotations.NullMarked;
