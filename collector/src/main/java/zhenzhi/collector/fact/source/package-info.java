/**
 * The facts that rankings, diagnoses, duties, tickets and orders know, each kind in one pass over
 * all sites. Rules about time are plain Java ({@code Downtime}, {@code Attendance}).
 */
@NullMarked
package zhenzhi.collector.fact.source;

import org.jspecify.annotations.NullMarked;
