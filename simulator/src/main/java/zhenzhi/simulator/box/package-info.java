/**
 * From the plan to what the boxes write: their runs between two starts, and the reports of each
 * run, numbered without a gap.
 *
 * <p>Pure. A run's identity says all that its reports depend on, so a report that is made again is
 * the same report.
 */
@NullMarked
package zhenzhi.simulator.box;

import org.jspecify.annotations.NullMarked;
