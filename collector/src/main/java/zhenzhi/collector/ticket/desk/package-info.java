/**
 * Keeps tickets and their logs: opens, moves, shows and lists them. What is a reason to open or to
 * move one by itself is known next door, in {@code chase}, {@code report} and {@code dispatch}.
 */
@NullMarked
package zhenzhi.collector.ticket.desk;

import org.jspecify.annotations.NullMarked;
