/**
 * From a box's clocks to points in time: a box may have been switched on without knowing the date.
 *
 * <p>Pure. Callers bring the report, the moment it was received, and when the station was
 * registered.
 */
@NullMarked
package zhenzhi.collector.ingest.placement;

import org.jspecify.annotations.NullMarked;
