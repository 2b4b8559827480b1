/**
 * What wears out: which parts were exchanged, what they cost, and which sites have the same trouble
 * again. Only reads what tickets have left behind.
 */
@NullMarked
package zhenzhi.collector.ticket.wear;

import org.jspecify.annotations.NullMarked;
