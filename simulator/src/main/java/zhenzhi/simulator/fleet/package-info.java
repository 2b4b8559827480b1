/**
 * Which sites there are, where, with what equipment, and what they share without anyone saying so.
 */
@NullMarked
package zhenzhi.simulator.fleet;

import org.jspecify.annotations.NullMarked;
