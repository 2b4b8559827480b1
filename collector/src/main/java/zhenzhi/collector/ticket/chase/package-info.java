/**
 * From diagnoses and incidents to tickets, over and over: opens what is missing, ends what is over,
 * brings back what relapsed, and carries up what is overdue.
 */
@NullMarked
package zhenzhi.collector.ticket.chase;

import org.jspecify.annotations.NullMarked;
