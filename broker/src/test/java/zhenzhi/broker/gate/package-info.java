/** Rules of the gate, without a network. */
@NullMarked
package zhenzhi.broker.gate;

import org.jspecify.annotations.NullMarked;
