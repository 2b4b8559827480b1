/** Who is sent where, as a rule and on a real database. */
@NullMarked
package zhenzhi.collector.ticket.dispatch;

import org.jspecify.annotations.NullMarked;
