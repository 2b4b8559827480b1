/**
 * Looks at all sites again and again, and keeps what follows: level-triggered, so that a sweep that
 * was missed is made up for by the next.
 */
@NullMarked
package zhenzhi.collector.diagnosis.sweep;

import org.jspecify.annotations.NullMarked;
