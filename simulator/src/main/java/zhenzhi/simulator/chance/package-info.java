/**
 * Chance that falls the same way on every machine: a seed and a question give a stream of numbers.
 */
@NullMarked
package zhenzhi.simulator.chance;

import org.jspecify.annotations.NullMarked;
