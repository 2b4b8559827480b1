/**
 * From the numbers of the reports that are here to those that are not: how many, of when, and what
 * became of them.
 *
 * <p>The rules are pure. Any order in which reports come leads to the same runs, holes and counts.
 */
@NullMarked
package zhenzhi.collector.completeness;

import org.jspecify.annotations.NullMarked;
