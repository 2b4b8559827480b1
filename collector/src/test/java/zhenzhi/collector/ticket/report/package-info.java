/** Reports of people on a real database. */
@NullMarked
package zhenzhi.collector.ticket.report;

import org.jspecify.annotations.NullMarked;
