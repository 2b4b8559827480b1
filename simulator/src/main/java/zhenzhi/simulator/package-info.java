/**
 * Puts the simulated boxes on the line: sends what they write, keeps it until a receipt frees it,
 * and answers commands, over a few shared connections.
 *
 * <p>It speaks only the protocol; to the collector these are boxes like any others.
 */
@NullMarked
package zhenzhi.simulator;

import org.jspecify.annotations.NullMarked;
