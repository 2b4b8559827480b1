/**
 * 督办 in figures: from logs of tickets to how many were handled, and how fast. The figures are plain
 * Java; the service brings the logs.
 */
@NullMarked
package zhenzhi.collector.ticket.supervision;

import org.jspecify.annotations.NullMarked;
