/**
 * What the causes that are at work do to one site, summed up: the only way from a cause to what its
 * box measures.
 */
@NullMarked
package zhenzhi.simulator.signal;

import org.jspecify.annotations.NullMarked;
