/**
 * From a seed to a fleet: which sites there are, what is played at each of them on each day, and
 * what is wrong with them when.
 *
 * <p>Pure, and the ground truth: what collectors and rules find can be measured against it.
 */
@NullMarked
package zhenzhi.simulator.plan;

import org.jspecify.annotations.NullMarked;
